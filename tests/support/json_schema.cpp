// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/json_schema.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace rollcall::test
{

/// Where the validator is, and where it writes down what it finds.
struct JsonSchema::Place {
    QString path;
    QStringList &faults;

    void fault(const QString &what) const { faults.append(path + QStringLiteral(": ") + what); }
    [[nodiscard]] Place at(const QString &step) const { return {path + u'/' + step, faults}; }
};

namespace
{

bool isOfType(const QJsonValue &value, const QString &type)
{
    if (type == QLatin1String("integer"))
        return value.isDouble() && std::floor(value.toDouble()) == value.toDouble();
    if (type == QLatin1String("number"))
        return value.isDouble();
    if (type == QLatin1String("string"))
        return value.isString();
    if (type == QLatin1String("boolean"))
        return value.isBool();
    if (type == QLatin1String("array"))
        return value.isArray();
    if (type == QLatin1String("null"))
        return value.isNull();
    return type == QLatin1String("object") && value.isObject();
}

bool isOfTypes(const QJsonValue &value, const QJsonValue &types)
{
    const QJsonArray all = types.isArray() ? types.toArray() : QJsonArray{types};
    return std::any_of(
        all.begin(), all.end(), [&](const QJsonValue &type) { return isOfType(value, type.toString()); });
}

QString shown(const QJsonValue &value)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact)).left(200);
}

/// What a length, a number or a count is compared with; not a number where the keyword says nothing of such a value.
double measure(const QJsonValue &value, const QString &keyword)
{
    if (keyword.endsWith(QLatin1String("Length")) && value.isString())
        return static_cast<double>(value.toString().toUcs4().size());
    if (keyword.endsWith(QLatin1String("Items")) && value.isArray())
        return static_cast<double>(value.toArray().size());
    if (keyword.endsWith(QLatin1String("imum")) && value.isDouble())
        return value.toDouble();
    return std::nan("");
}

const QSet<QString> &annotations()
{
    static const QSet<QString> names{QStringLiteral("description"), QStringLiteral("title"), QStringLiteral("default"),
        QStringLiteral("examples"), QStringLiteral("$ref"), QStringLiteral("required"),
        QStringLiteral("additionalProperties"), QStringLiteral("writeOnly"), QStringLiteral("readOnly")};
    return names;
}

bool isFormatted(const QString &text, const QString &format)
{
    static const QRegularExpression dateTime(QStringLiteral(R"(^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$)"));
    return format == QLatin1String("date-time") && dateTime.match(text).hasMatch();
}

} // namespace

QJsonObject JsonSchema::resolved(const QJsonObject &object) const
{
    const QString reference = object.value(QLatin1String("$ref")).toString();
    if (reference.isEmpty())
        return object;
    QJsonValue found = m_document;
    const QStringList steps = reference.split(u'/').mid(1);
    for (const QString &step : steps)
        found = found.toObject().value(step);
    return resolved(found.toObject());
}

QStringList JsonSchema::faults(const QJsonValue &value, const QJsonObject &schema) const
{
    QStringList found;
    check({{}, found}, value, schema);
    return found;
}

void JsonSchema::check(const Place &place, const QJsonValue &value, const QJsonObject &schema) const
{
    const QJsonObject rules = resolved(schema);
    if (rules.isEmpty())
        place.fault(QStringLiteral("no schema, or a $ref that points nowhere"));
    const QStringList keywords = rules.keys();
    for (const QString &keyword : keywords)
        checkKeyword(place, value, keyword, rules);
    if (value.isObject())
        checkObject(place, value.toObject(), rules);
}

void JsonSchema::checkKeyword(
    const Place &place, const QJsonValue &value, const QString &keyword, const QJsonObject &schema) const
{
    const QJsonValue rule = schema.value(keyword);
    const double size = measure(value, keyword);
    if (keyword == QLatin1String("type")) {
        if (!isOfTypes(value, rule))
            place.fault(QStringLiteral("%1 is not of type %2").arg(shown(value), shown(rule)));
    } else if (keyword == QLatin1String("enum")) {
        if (!rule.toArray().contains(value))
            place.fault(QStringLiteral("%1 is none of %2").arg(shown(value), shown(rule)));
    } else if (keyword == QLatin1String("const")) {
        if (value != rule)
            place.fault(QStringLiteral("%1 is not %2").arg(shown(value), shown(rule)));
    } else if (keyword == QLatin1String("pattern")) {
        if (value.isString() && !QRegularExpression(rule.toString()).match(value.toString()).hasMatch())
            place.fault(QStringLiteral("%1 does not match %2").arg(shown(value), shown(rule)));
    } else if (keyword == QLatin1String("format")) {
        if (value.isString() && !isFormatted(value.toString(), rule.toString()))
            place.fault(QStringLiteral("%1 is no %2").arg(shown(value), rule.toString()));
    } else if (keyword.startsWith(QLatin1String("min"))) {
        if (size < rule.toDouble())
            place.fault(QStringLiteral("%1 is below %2 %3").arg(shown(value), keyword, shown(rule)));
    } else if (keyword.startsWith(QLatin1String("max"))) {
        if (size > rule.toDouble())
            place.fault(QStringLiteral("%1 is above %2 %3").arg(shown(value), keyword, shown(rule)));
    } else if (keyword == QLatin1String("items")) {
        const QJsonArray items = value.toArray();
        for (qsizetype i = 0; i < items.size(); ++i)
            check(place.at(QString::number(i)), items.at(i), rule.toObject());
    } else if (keyword.endsWith(QLatin1String("Of"))) {
        checkBranches(place, value, keyword, rule.toArray());
    } else if (keyword != QLatin1String("properties") && !annotations().contains(keyword)) {
        place.fault(QStringLiteral("the validator does not know the keyword ") + keyword);
    }
}

void JsonSchema::checkBranches(
    const Place &place, const QJsonValue &value, const QString &keyword, const QJsonArray &branches) const
{
    const auto good = std::count_if(branches.begin(), branches.end(),
        [&](const QJsonValue &branch) { return faults(value, branch.toObject()).isEmpty(); });
    const bool fits = keyword == QLatin1String("allOf") ? good == branches.size()
        : keyword == QLatin1String("anyOf")             ? good > 0
                                                        : good == 1;
    if (!fits)
        place.fault(QStringLiteral("%1 fits %2 branches of %3").arg(shown(value)).arg(good).arg(keyword));
}

void JsonSchema::checkObject(const Place &place, const QJsonObject &value, const QJsonObject &schema) const
{
    const QJsonObject properties = schema.value(QLatin1String("properties")).toObject();
    const QJsonValue others = schema.value(QLatin1String("additionalProperties"));
    if (!properties.isEmpty() && others.isUndefined())
        place.fault(QStringLiteral("the schema does not say whether there may be other members"));
    const QJsonArray required = schema.value(QLatin1String("required")).toArray();
    for (const auto &name : required) {
        if (!value.contains(name.toString()))
            place.fault(QStringLiteral("%1 is missing").arg(name.toString()));
    }
    for (auto member = value.begin(); member != value.end(); ++member) {
        const QJsonObject known = properties.value(member.key()).toObject();
        if (!known.isEmpty())
            check(place.at(member.key()), member.value(), known);
        else if (others.isObject())
            check(place.at(member.key()), member.value(), others.toObject());
        else if (others == QJsonValue(false))
            place.fault(QStringLiteral("%1 is not described").arg(member.key()));
    }
}

} // namespace rollcall::test
