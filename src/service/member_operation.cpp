// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/member_operation.h"

#include "scim/attribute_path.h"
#include "scim/filter.h"
#include "scim/json.h"
#include "service/storable_text.h"

#include <QJsonArray>

namespace rollcall::service
{

namespace
{

using Op = scim::PatchOperation::Op;
using Kind = MemberOperation::Kind;

const QLatin1String kMembers("members");

bool namesMembers(QStringView text)
{
    const auto path = scim::AttributePath::parse(text);
    return path && path->attribute.compare(kMembers, Qt::CaseInsensitive) == 0;
}

bool isBlank(const QJsonValue &value)
{
    return value.isNull() || (value.isString() && value.toString().trimmed().isEmpty())
        || (value.isArray() && value.toArray().isEmpty());
}

/// The ids of `value eq "…"`, alone or joined by `or`; nothing if the filter asks for something else.
std::optional<QStringList> idsOf(const scim::Filter &filter)
{
    using scim::Filter;
    if (filter.kind == Filter::Kind::Or) {
        QStringList ids;
        for (const Filter &child : filter.children) {
            const auto more = idsOf(child);
            if (!more)
                return std::nullopt;
            ids += *more;
        }
        return ids;
    }
    const bool isId = filter.kind == Filter::Kind::Compare && filter.op == scim::CompareOperator::Equal
        && filter.value.isString() && filter.path.attribute.compare(QLatin1String("value"), Qt::CaseInsensitive) == 0;
    return isId ? std::optional(QStringList{filter.value.toString()}) : std::nullopt;
}

scim::ProtocolError invalidPath(const QString &path)
{
    return {400, QStringLiteral("invalidPath"),
        QStringLiteral("Members are selected by members[value eq \"ID\"], not by %1.").arg(path)};
}

/// `members[…]`, with what follows the bracket.
scim::Outcome<MemberOperation> filtered(const scim::PatchOperation &operation, qsizetype bracket)
{
    const qsizetype end = operation.path.lastIndexOf(u']');
    if (end < bracket)
        return invalidPath(operation.path);
    const auto filter = scim::Filter::parse(
        QStringView(operation.path).sliced(bracket + 1, end - bracket - 1), scim::FilterDialect::Lenient);
    if (!filter)
        return scim::ProtocolError{400, QStringLiteral("invalidPath"), filter.error().detail};
    const auto ids = idsOf(*filter);
    if (!ids)
        return invalidPath(operation.path);
    if (operation.op != Op::Remove || end + 1 != operation.path.size())
        return scim::ProtocolError{400, QStringLiteral("mutability"),
            QStringLiteral("A member's parts can't be changed: remove the member and add another.")};
    return MemberOperation{Kind::Remove, *ids, {}};
}

scim::Outcome<MemberOperation> whole(Op op, const QJsonValue &value, bool hasValue)
{
    if (op == Op::Remove && (!hasValue || value.isNull()))
        return MemberOperation{Kind::RemoveAll, {}, {}};
    auto ids = memberIds(value);
    if (!ids)
        return ids.error();
    const Kind kind = op == Op::Remove ? Kind::Remove : op == Op::Add ? Kind::Add : Kind::Set;
    return MemberOperation{kind, std::move(ids).value(), memberTypes(value)};
}

class Splitter
{
public:
    explicit Splitter(const scim::PatchOptions &options) : m_options(options) { }

    scim::Outcome<void> take(const scim::PatchOperation &operation)
    {
        if (operation.path.isEmpty())
            return takeWithoutPath(operation);
        const qsizetype bracket = operation.path.indexOf(u'[');
        if (!namesMembers(bracket < 0 ? QStringView(operation.path) : QStringView(operation.path).first(bracket))) {
            m_patch.rest.operations.append(operation);
            return {};
        }
        return bracket < 0 ? keep(operation.op, operation.value, operation.hasValue)
                           : keep(filtered(operation, bracket));
    }

    GroupPatch result() && { return std::move(m_patch); }

private:
    scim::Outcome<void> takeWithoutPath(scim::PatchOperation operation)
    {
        QJsonObject rest = operation.value.toObject();
        const QStringList keys = rest.keys();
        for (const QString &key : keys) {
            if (!namesMembers(key))
                continue;
            if (const auto kept = keep(operation.op, rest.take(key), true); !kept)
                return kept.error();
        }
        if (!rest.isEmpty() || !operation.value.isObject()) {
            if (operation.value.isObject())
                operation.value = rest;
            m_patch.rest.operations.append(operation);
        }
        return {};
    }

    scim::Outcome<void> keep(Op op, const QJsonValue &value, bool hasValue)
    {
        if (op != Op::Remove && isBlank(value)) {
            if (op == Op::Replace && !m_options.blankIgnored)
                m_patch.members.append({Kind::Set, {}, {}});
            return {};
        }
        return keep(whole(op, value, hasValue));
    }

    scim::Outcome<void> keep(const scim::Outcome<MemberOperation> &operation)
    {
        if (!operation)
            return operation.error();
        m_patch.members.append(*operation);
        return {};
    }

    const scim::PatchOptions &m_options;
    GroupPatch m_patch;
};

scim::Outcome<QString> memberId(const QJsonValue &value)
{
    const QJsonValue id = value.isObject() ? scim::member(value.toObject(), u"value") : value;
    if (!id.isString() || id.toString().isEmpty())
        return scim::ProtocolError{
            400, QStringLiteral("invalidValue"), QStringLiteral("A member must have an id as its value.")};
    if (!isIndexable(id.toString()))
        return scim::ProtocolError::invalidValue(QStringLiteral("A member's id is too long to be one."));
    return id.toString();
}

} // namespace

scim::Outcome<GroupPatch> takeApart(const scim::PatchRequest &request, const scim::PatchOptions &options)
{
    Splitter splitter(options);
    for (const scim::PatchOperation &operation : request.operations) {
        if (const auto taken = splitter.take(operation); !taken)
            return taken.error();
    }
    return std::move(splitter).result();
}

scim::Outcome<QStringList> memberIds(const QJsonValue &value)
{
    const QJsonArray list = value.isArray() ? value.toArray() : QJsonArray{value};
    QStringList ids;
    ids.reserve(list.size());
    for (const auto &one : list) {
        auto id = memberId(one);
        if (!id)
            return id.error();
        ids.append(std::move(id).value());
    }
    return ids;
}

QHash<QString, QString> memberTypes(const QJsonValue &value)
{
    QHash<QString, QString> types;
    for (const auto &one : value.isArray() ? value.toArray() : QJsonArray{value}) {
        const QJsonObject object = one.toObject();
        const QString type = scim::member(object, u"type").toString();
        if (!type.isEmpty())
            types.insert(scim::member(object, u"value").toString(), type);
    }
    return types;
}

} // namespace rollcall::service
