// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "provisioner/attribute_mapping.h"

#include "intake/csv_columns.h"
#include "scim/json.h"
#include "scim/schema_uris.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

#include <array>

namespace rollcall::provisioner
{

namespace
{

struct DefaultRow {
    const char16_t *source;
    const char16_t *target;
};

// Microsoft's default for a non-gallery application (job template customappsso), the attributes that its exports have.
constexpr std::array kDefaultRows{
    DefaultRow{u"[userPrincipalName]", u"userName"},
    DefaultRow{u"Not([IsSoftDeleted])", u"active"},
    DefaultRow{u"[displayName]", u"displayName"},
    DefaultRow{u"[jobTitle]", u"title"},
    DefaultRow{u"[mail]", u"emails[type eq \"work\"].value"},
    DefaultRow{u"[preferredLanguage]", u"preferredLanguage"},
    DefaultRow{u"[givenName]", u"name.givenName"},
    DefaultRow{u"[surname]", u"name.familyName"},
    DefaultRow{u"Join(\" \", [givenName], [surname])", u"name.formatted"},
    DefaultRow{u"[physicalDeliveryOfficeName]", u"addresses[type eq \"work\"].formatted"},
    DefaultRow{u"[streetAddress]", u"addresses[type eq \"work\"].streetAddress"},
    DefaultRow{u"[city]", u"addresses[type eq \"work\"].locality"},
    DefaultRow{u"[state]", u"addresses[type eq \"work\"].region"},
    DefaultRow{u"[postalCode]", u"addresses[type eq \"work\"].postalCode"},
    DefaultRow{u"[country]", u"addresses[type eq \"work\"].country"},
    DefaultRow{u"[telephoneNumber]", u"phoneNumbers[type eq \"work\"].value"},
    DefaultRow{u"[mobile]", u"phoneNumbers[type eq \"mobile\"].value"},
    DefaultRow{u"[facsimileTelephoneNumber]", u"phoneNumbers[type eq \"fax\"].value"},
    DefaultRow{u"[objectId]", u"externalId"},
    DefaultRow{u"[employeeId]", u"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:employeeNumber"},
    DefaultRow{u"[department]", u"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department"},
};

Error unusable(const QString &what, const QString &name, int row)
{
    return Error{ErrorCode::InvalidArgument, QStringLiteral("mapping %1: %2").arg(row).arg(what), name};
}

Result<AttributeMapping::Row> parseRow(const QString &source, const QString &target, const QString &name, int number)
{
    auto expression = MappingExpression::parse(source);
    if (!expression)
        return unusable(expression.error().detail, name, number);
    auto path = TargetPath::parse(target);
    if (!path)
        return unusable(path.error().detail, name, number);
    return AttributeMapping::Row{std::move(*expression), std::move(*path), false};
}

Result<void> check(const AttributeMapping &mapping, const QString &name)
{
    QStringList targets;
    int matching = 0;
    for (const AttributeMapping::Row &row : mapping.rows) {
        const QString target = row.target.text().toLower();
        const int number = static_cast<int>(targets.size()) + 1;
        if (targets.contains(target))
            return unusable(QStringLiteral("the target %1 is used twice").arg(row.target.text()), name, number);
        targets.append(target);
        matching += row.matching ? 1 : 0;
    }
    if (matching != 1)
        return Error{ErrorCode::InvalidArgument,
            QStringLiteral("%1 mappings are \"matching\": true, it must be one").arg(matching), name};
    return {};
}

bool isAttributeName(const QString &name)
{
    static const QRegularExpression expression(QStringLiteral("^[A-Za-z][A-Za-z0-9_-]{0,63}$"));
    return expression.match(name).hasMatch();
}

} // namespace

Result<AttributeMapping> AttributeMapping::entraDefault(const QStringList &customColumns)
{
    const QString name = QStringLiteral("default mapping");
    AttributeMapping mapping;
    for (const DefaultRow &entry : kDefaultRows) {
        auto row = parseRow(QString::fromUtf16(entry.source), QString::fromUtf16(entry.target), name, 0);
        if (!row)
            return row.error();
        mapping.rows.append(std::move(*row));
    }
    mapping.rows.first().matching = true;
    for (const QString &column : customColumns) {
        if (!isAttributeName(column))
            return Error{ErrorCode::MalformedFile,
                QStringLiteral("the column \"%1\" can't be a custom attribute: names are letters, digits, - and _")
                    .arg(column),
                column, 1};
        auto target = TargetPath::parse(scim::kIvantiSchema + u':' + column);
        if (!target)
            return target.error();
        mapping.rows.append(Row{MappingExpression::attribute(column), std::move(*target), false});
    }
    return mapping;
}

Result<AttributeMapping> AttributeMapping::load(const QString &path)
{
    auto file = intake::openFile(path);
    if (!file)
        return file.error();
    return parse((*file)->readAll(), path);
}

Result<AttributeMapping> AttributeMapping::parse(const QByteArray &json, const QString &name)
{
    const auto object = scim::parseObject(json);
    if (!object)
        return Error{object.error().code, object.error().detail, name};
    if (!object->value(QLatin1String("mappings")).isArray())
        return Error{ErrorCode::InvalidArgument, QStringLiteral("no list \"mappings\""), name};
    AttributeMapping mapping;
    const QJsonArray entries = object->value(QLatin1String("mappings")).toArray();
    for (const QJsonValue entry : entries) {
        auto row = parseRow(entry[QLatin1String("source")].toString(), entry[QLatin1String("target")].toString(), name,
            static_cast<int>(mapping.rows.size()) + 1);
        if (!row)
            return row.error();
        row->matching = entry[QLatin1String("matching")].toBool();
        mapping.rows.append(std::move(*row));
    }
    if (auto checked = check(mapping, name); !checked)
        return checked.error();
    return mapping;
}

MappedUser AttributeMapping::apply(const intake::DirectoryUser &user) const
{
    MappedUser mapped;
    for (const Row &row : rows) {
        const MappedValue value{row.target, row.source.evaluate(user)};
        if (row.matching)
            mapped.matching = value;
        if (value.value.trimmed().isEmpty())
            continue;
        if (row.target.isActive())
            mapped.active = value.value.compare(QLatin1String("False"), Qt::CaseInsensitive) != 0;
        mapped.values.append(value);
    }
    return mapped;
}

QStringList AttributeMapping::sourceAttributes() const
{
    QStringList further;
    for (const Row &row : rows) {
        for (const QString &name : row.source.attributes()) {
            if (!intake::DirectoryUser::hasAttribute(name) && !further.contains(name, Qt::CaseInsensitive))
                further.append(name);
        }
    }
    return further;
}

} // namespace rollcall::provisioner
