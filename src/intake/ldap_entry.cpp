// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "intake/ldap_entry.h"

#include <QStringDecoder>

#include <algorithm>

namespace rollcall::intake
{

std::optional<QString> textOf(const LdifEntry::Value &value)
{
    QStringDecoder decoder(
        QStringDecoder::Utf8, QStringDecoder::Flag::Stateless | QStringDecoder::Flag::ConvertInitialBom);
    QString text = decoder.decode(value.bytes);
    const auto isControl = [](QChar c) { return c < u' ' && c != u'\n' && c != u'\r' && c != u'\t'; };
    if (decoder.hasError() || std::any_of(text.cbegin(), text.cend(), isControl))
        return std::nullopt;
    return text;
}

LdapEntry::LdapEntry(const LdifEntry &entry)
{
    for (const LdifEntry::Value &value : entry.values) {
        Values &values = m_values[value.attribute.toLower()];
        if (values.isEmpty())
            m_names.append(value.attribute);
        values.append(&value);
    }
    for (Values &values : m_values)
        std::stable_partition(
            values.begin(), values.end(), [](const LdifEntry::Value *value) { return value->options.isEmpty(); });
}

LdapEntry::Values LdapEntry::values(QStringView attribute) const
{
    return m_values.value(attribute.toString().toLower());
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
    for (const LdifEntry::Value *value : values(u"objectClass")) {
        const QString name = QString::fromUtf8(value->bytes).trimmed();
        if (std::any_of(classes.begin(), classes.end(),
                [&](QStringView other) { return name.compare(other, Qt::CaseInsensitive) == 0; }))
            return true;
    }
    return false;
}

} // namespace rollcall::intake
