// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "intake/ldap_entry.h"

#include <algorithm>

namespace rollcall::intake
{

namespace
{

bool isNamed(QStringView name, QStringView other)
{
    return name.size() == other.size() && name.compare(other, Qt::CaseInsensitive) == 0;
}

} // namespace

std::optional<QString> textOf(const LdifEntry::Value &value)
{
    if (!value.bytes.isValidUtf8())
        return std::nullopt;
    QString text = QString::fromUtf8(value.bytes);
    const auto isControl = [](QChar c) { return c < u' ' && c != u'\n' && c != u'\r' && c != u'\t'; };
    if (std::any_of(text.cbegin(), text.cend(), isControl))
        return std::nullopt;
    return text;
}

LdapEntry::LdapEntry(const LdifEntry &entry)
{
    for (const LdifEntry::Value &value : entry.values) {
        const auto known = std::find_if(m_attributes.begin(), m_attributes.end(),
            [&](const Attribute &attribute) { return isNamed(attribute.name, value.attribute); });
        if (known == m_attributes.end())
            m_attributes.append({value.attribute, {&value}});
        else
            known->values.append(&value);
    }
    for (Attribute &attribute : m_attributes)
        std::stable_partition(attribute.values.begin(), attribute.values.end(),
            [](const LdifEntry::Value *value) { return value->options.isEmpty(); });
    for (const LdifEntry::Value *value : values(u"objectClass"))
        m_classes.append(QString::fromUtf8(value->bytes).trimmed());
}

LdapEntry::Values LdapEntry::values(QStringView attribute) const
{
    for (const Attribute &known : m_attributes) {
        if (isNamed(known.name, attribute))
            return known.values;
    }
    return {};
}

QString LdapEntry::text(QStringView attribute) const
{
    for (const LdifEntry::Value *value : values(attribute)) {
        const auto text = textOf(*value);
        if (text && !text->trimmed().isEmpty())
            return text->trimmed();
    }
    return {};
}

bool LdapEntry::isOfClass(std::initializer_list<QStringView> classes) const
{
    return std::any_of(m_classes.begin(), m_classes.end(), [&](const QString &name) {
        return std::any_of(classes.begin(), classes.end(), [&](QStringView other) { return isNamed(name, other); });
    });
}

} // namespace rollcall::intake
