// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/resource_differences.h"

#include "scim/json_dom.h"

#include <QMap>

namespace rollcall::cache
{

namespace
{

using scim::toQString;
using simdjson::dom::element;
/// Attributes by their paths, as texts.
using Fields = QMap<QString, QString>;

constexpr qsizetype kLongest = 500;

QString textOf(element value)
{
    std::string_view text;
    return value.get_string().get(text) == simdjson::SUCCESS ? toQString(text)
                                                             : QString::fromStdString(simdjson::minify(value));
}

QString cut(const QString &text)
{
    return text.size() > kLongest ? text.left(kLongest - 1) + QChar(0x2026) : text;
}

bool isLeftOut(std::string_view attribute)
{
    return scim::isNamed(attribute, "meta") || scim::isNamed(attribute, "schemas")
        || scim::isNamed(attribute, "groups");
}

/// What a value of several is called by: a filter that finds it again.
QString selectorOf(element value)
{
    simdjson::dom::object object;
    if (value.get_object().get(object) != simdjson::SUCCESS)
        return QStringLiteral("[value eq \"%1\"]").arg(cut(textOf(value)));
    for (const char *key : {"type", "value"}) {
        std::string_view text;
        if (object.at_key(key).get_string().get(text) == simdjson::SUCCESS)
            return QStringLiteral("[%1 eq \"%2\"]").arg(QLatin1String(key), toQString(text));
    }
    return {};
}

/// Two of one name: the second one gets a number, so that none hides the other.
void insert(Fields &fields, const QString &path, const QString &text)
{
    QString name = path;
    for (int again = 2; fields.contains(name); ++again)
        name = QStringLiteral("%1 (%2)").arg(path).arg(again);
    fields.insert(name, text);
}

/// Recursion is bounded by the parser's depth limit.
void collect(Fields &fields, const QString &path, QChar join, element value)
{
    simdjson::dom::object object;
    simdjson::dom::array array;
    if (value.is_null())
        return;
    if (value.get_object().get(object) == simdjson::SUCCESS) {
        for (const auto &[key, member] : object)
            collect(fields, path + join + toQString(key), u'.', member);
    } else if (value.get_array().get(array) == simdjson::SUCCESS) {
        for (const element one : array)
            collect(fields, path + selectorOf(one), u'.', one);
    } else {
        insert(fields, path, textOf(value));
    }
}

/// To the letter, order included: what makes most attributes cost nothing.
bool isSame(element a, element b)
{
    if (a.type() != b.type())
        return false;
    if (a.is_string())
        return a.get_string().value_unsafe() == b.get_string().value_unsafe();
    return simdjson::minify(a) == simdjson::minify(b);
}

/// The attributes of `of` that are not the same in `other`.
Fields changedFields(simdjson::dom::object of, simdjson::dom::object other)
{
    Fields fields;
    for (const auto &[key, value] : of) {
        element counterpart;
        if (isLeftOut(key) || (other.at_key(key).get(counterpart) == simdjson::SUCCESS && isSame(value, counterpart)))
            continue;
        // An extension's attributes follow its URN with a colon (RFC 7644 §3.10).
        collect(fields, toQString(key), key.find(':') == std::string_view::npos ? u'.' : u':', value);
    }
    return fields;
}

std::optional<QString> at(const Fields &fields, const QString &path)
{
    const auto found = fields.constFind(path);
    return found == fields.constEnd() ? std::nullopt : std::optional(*found);
}

std::optional<QString> shown(const std::optional<QString> &text)
{
    return text ? std::optional(cut(*text)) : std::nullopt;
}

} // namespace

QVector<Difference> differencesBetween(QByteArrayView before, QByteArrayView after)
{
    const auto oldDom = scim::JsonDom::parse(before);
    const auto newDom = scim::JsonDom::parse(after);
    simdjson::dom::object oldObject;
    simdjson::dom::object newObject;
    if (!oldDom.ok() || !newDom.ok() || oldDom->root().get_object().get(oldObject) != simdjson::SUCCESS
        || newDom->root().get_object().get(newObject) != simdjson::SUCCESS)
        return {};
    const Fields was = changedFields(oldObject, newObject);
    const Fields is = changedFields(newObject, oldObject);
    Fields all = was;
    all.insert(is);
    QVector<Difference> differences;
    for (const QString &field : all.keys()) {
        const std::optional<QString> old = at(was, field);
        const std::optional<QString> now = at(is, field);
        if (old != now) // To the end, also if what is shown of them is the same.
            differences.append({field, shown(old), shown(now)});
    }
    return differences;
}

} // namespace rollcall::cache
