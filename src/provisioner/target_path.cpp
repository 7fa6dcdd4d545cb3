// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "provisioner/target_path.h"

#include "scim/json.h"
#include "scim/schema_uris.h"

#include <QJsonArray>
#include <QRegularExpression>

namespace rollcall::provisioner
{

namespace
{

const QRegularExpression &notation()
{
    static const QRegularExpression expression(
        QStringLiteral(
            R"re(^(?:(urn:[^\s\[\]"]+):)?([A-Za-z][\w$-]*)(?:\[([A-Za-z]\w*) eq "([^"]+)"\])?(?:\.([A-Za-z$][\w$-]*))?$)re"),
        QRegularExpression::CaseInsensitiveOption);
    return expression;
}

bool sameName(const QString &a, QLatin1String b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

// `roles[primary eq "True"]`: a boolean, although Entra writes it as a string.
QJsonValue typed(const QString &attribute, const QString &value)
{
    if (sameName(attribute, QLatin1String("primary")))
        return value.compare(QLatin1String("true"), Qt::CaseInsensitive) == 0;
    return value;
}

bool equalValues(const QJsonValue &a, const QJsonValue &b)
{
    if (a.isString() && b.isString())
        return a.toString().compare(b.toString(), Qt::CaseInsensitive) == 0;
    return a == b;
}

qsizetype entryOf(const QJsonArray &entries, const QString &attribute, const QJsonValue &value)
{
    for (qsizetype i = 0; i < entries.size(); ++i) {
        if (equalValues(scim::member(entries.at(i).toObject(), attribute), value))
            return i;
    }
    return -1;
}

} // namespace

Result<TargetPath> TargetPath::parse(const QString &text)
{
    const QRegularExpressionMatch match = notation().match(text);
    if (!match.hasMatch())
        return Error{
            ErrorCode::InvalidArgument, QStringLiteral("this is no attribute of a SCIM service: %1").arg(text), text};
    TargetPath path;
    path.m_text = text;
    path.m_schema = match.captured(1);
    if (sameName(path.m_schema, scim::kUserSchema))
        path.m_schema.clear();
    path.m_attribute = match.captured(2);
    path.m_filterAttribute = match.captured(3);
    path.m_filterValue = match.captured(4);
    path.m_subAttribute = match.captured(5);
    if (path.m_subAttribute.isEmpty() && !path.m_filterAttribute.isEmpty())
        path.m_subAttribute = QStringLiteral("value");
    return path;
}

bool TargetPath::isActive() const
{
    return m_schema.isEmpty() && m_subAttribute.isEmpty() && sameName(m_attribute, QLatin1String("active"));
}

void TargetPath::write(QJsonObject &resource, const QJsonValue &value) const
{
    QJsonObject container = m_schema.isEmpty() ? resource : resource.value(m_schema).toObject();
    if (!m_filterAttribute.isEmpty())
        container.insert(m_attribute, entriesWith(container.value(m_attribute).toArray(), value));
    else if (!m_subAttribute.isEmpty()) {
        QJsonObject complex = container.value(m_attribute).toObject();
        complex.insert(m_subAttribute, value);
        container.insert(m_attribute, complex);
    } else {
        container.insert(m_attribute, value);
    }
    if (m_schema.isEmpty())
        resource = container;
    else
        resource.insert(m_schema, container);
}

QJsonArray TargetPath::entriesWith(QJsonArray entries, const QJsonValue &value) const
{
    const QJsonValue wanted = typed(m_filterAttribute, m_filterValue);
    const qsizetype found = entryOf(entries, m_filterAttribute, wanted);
    QJsonObject entry = found < 0 ? QJsonObject{{m_filterAttribute, wanted}} : entries.at(found).toObject();
    entry.insert(m_subAttribute, value);
    if (found >= 0) {
        entries.replace(found, entry);
        return entries;
    }
    if (entries.isEmpty() && sameName(m_attribute, QLatin1String("emails")))
        entry.insert(QStringLiteral("primary"), true);
    entries.append(entry);
    return entries;
}

QJsonValue TargetPath::read(const QJsonObject &resource) const
{
    const QJsonObject container = m_schema.isEmpty() ? resource : scim::member(resource, m_schema).toObject();
    const QJsonValue attribute = scim::member(container, m_attribute);
    if (m_filterAttribute.isEmpty())
        return m_subAttribute.isEmpty() ? attribute : scim::member(attribute.toObject(), m_subAttribute);
    const QJsonArray entries = attribute.toArray();
    const qsizetype found = entryOf(entries, m_filterAttribute, typed(m_filterAttribute, m_filterValue));
    return found < 0 ? QJsonValue(QJsonValue::Undefined) : scim::member(entries.at(found).toObject(), m_subAttribute);
}

} // namespace rollcall::provisioner
