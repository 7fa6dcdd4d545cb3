// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/fake_admin_service.h"

#include <QJsonDocument>

namespace rollcall::test
{

namespace
{

QString text(const char *latin1)
{
    return QString::fromLatin1(latin1);
}

QByteArray bytes(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray tag(int version)
{
    return '"' + QByteArray::number(version) + '"';
}

QJsonObject token(const QString &id, const QString &name)
{
    return {{text("id"), id}, {text("name"), name}, {text("profile"), text("mdm")}, {text("state"), text("active")},
        {text("createdAt"), text("2026-01-05T08:00:00Z")}, {text("expiresAt"), QJsonValue()},
        {text("expiresSoon"), false}, {text("lastUsedAt"), QJsonValue()}, {text("lastUsedFrom"), QJsonValue()},
        {text("oldSecretUntil"), QJsonValue()}};
}

QJsonObject attribute(const char *name, const char *type, const char *urn, const QJsonValue &users)
{
    return {{text("name"), text(name)}, {text("type"), text(type)}, {text("usage"), text("${") + text(name) + u'}'},
        {text("urn"), text(urn)}, {text("users"), users}, {text("createdAt"), QJsonValue()}};
}

QJsonObject source(const char *kind, const char *name, bool switchable, int users)
{
    return {{text("kind"), text(kind)}, {text("name"), text(name)}, {text("enabled"), true}, {text("readOnly"), false},
        {text("switchable"), switchable}, {text("users"), users}};
}

qsizetype indexOf(const QJsonArray &items, const char *member, const QString &value)
{
    for (qsizetype i = 0; i < items.size(); ++i) {
        if (items.at(i).toObject().value(text(member)).toString() == value)
            return i;
    }
    return -1;
}

ScriptedAnswer list(const QJsonArray &items)
{
    return FakeAdminService::json({{text("items"), items}});
}

ScriptedAnswer notFound()
{
    return FakeAdminService::problem(404, "not-found", text("There is no such thing."));
}

ScriptedAnswer invalid(const char *field, const char *code)
{
    const QJsonObject fault{
        {text("field"), text(field)}, {text("code"), text(code)}, {text("detail"), text("Not like that.")}};
    return FakeAdminService::problem(
        400, "validation-failed", text("Not like that."), {{text("errors"), QJsonArray{fault}}});
}

QJsonObject preview(const QString &id)
{
    const bool isRefused = id == text("refused");
    QJsonObject json{{text("id"), id}, {text("name"), id + text("@example.com")}, {text("source"), text("local")},
        {text("allowed"), !isRefused}, {text("confirm"), text("sees-") + id},
        {text("groups"), QJsonArray{QJsonObject{{text("id"), text("g1")}, {text("name"), text("Staff")}}}},
        {text("groupCount"), 1}, {text("attributes"), QJsonArray{text("userName")}},
        {text("inviteStatus"), text("notInvited")}, {text("memberCount"), 2}, {text("disabled"), QJsonArray()},
        {text("disabledCount"), 0}};
    if (isRefused)
        json.insert(text("refusal"),
            QJsonObject{{text("code"), text("purge")}, {text("detail"), text("[purge] It is not disabled.")}});
    return json;
}

QString outcome(const QJsonObject &user)
{
    const QString id = user.value(text("id")).toString();
    if (id == text("refused"))
        return text("refused");
    return user.value(text("confirm")).toString() == text("sees-") + id ? text("deleted") : text("changed");
}

} // namespace

FakeAdminService::FakeAdminService()
    : m_settings{{text("autoInvite"), false}, {text("blankIgnored"), true},
        {text("managedAppleId"),
            QJsonObject{{text("enabled"), false}, {text("source"), text("email")}, {text("appleidSubdomain"), false},
                {text("attribute"), QString()}}}},
      m_tokens{token(text("t1"), text("Entra ID"))},
      m_attributes{attribute("userName", "core", "userName", 3),
          attribute(
              "department", "enterprise", "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department", 2),
          attribute("custAttr1", "idp", "urn:ietf:params:scim:schemas:extension:ivanti:2.0:User:custAttr1", 1)},
      m_sources{source("scim-entra-id", "SCIM Entra ID", false, 2), source("local", "Local", false, 0),
          source("ldap", "LDAP", true, 1), source("entra-user-source", "Entra ID User Source", true, 0)},
      m_server([this](const ReceivedRequest &request) { return respond(request); })
{
}

ScriptedAnswer FakeAdminService::problem(int status, const char *code, const QString &detail, const QJsonObject &more)
{
    QJsonObject json = more;
    json.insert(text("status"), status);
    json.insert(text("code"), text(code));
    json.insert(text("detail"), detail);
    return ScriptedAnswer::http(status, bytes(json), "application/problem+json");
}

ScriptedAnswer FakeAdminService::json(const QJsonObject &object, int status, int version)
{
    const QVector<QByteArray> headers
        = version > 0 ? QVector<QByteArray>{"ETag: " + tag(version)} : QVector<QByteArray>();
    return ScriptedAnswer::http(status, bytes(object), "application/json", headers);
}

void FakeAdminService::setRole(const QString &role)
{
    const std::lock_guard lock(m_mutex);
    m_role = role;
}

void FakeAdminService::revokeKey()
{
    const std::lock_guard lock(m_mutex);
    m_key.clear();
}

void FakeAdminService::setKey(const QByteArray &key)
{
    const std::lock_guard lock(m_mutex);
    m_key = key;
}

QByteArray FakeAdminService::key() const
{
    const std::lock_guard lock(m_mutex);
    return m_key;
}

void FakeAdminService::setSettings(const QJsonObject &settings)
{
    const std::lock_guard lock(m_mutex);
    m_settings = settings;
    ++m_version;
}

void FakeAdminService::setTokens(const QJsonArray &tokens)
{
    const std::lock_guard lock(m_mutex);
    m_tokens = tokens;
}

void FakeAdminService::setAttributes(const QJsonArray &attributes)
{
    const std::lock_guard lock(m_mutex);
    m_attributes = attributes;
}

void FakeAdminService::setSource(const QString &kind, const QString &member, const QJsonValue &value)
{
    const std::lock_guard lock(m_mutex);
    const qsizetype at = indexOf(m_sources, "kind", kind);
    QJsonObject changed = m_sources.at(at).toObject();
    changed.insert(member, value);
    m_sources.replace(at, changed);
}

void FakeAdminService::setAudit(const QJsonArray &records)
{
    const std::lock_guard lock(m_mutex);
    m_audit = records;
}

void FakeAdminService::setEvaluated(const QJsonArray &users)
{
    const std::lock_guard lock(m_mutex);
    m_evaluated = users;
}

void FakeAdminService::bend(Bend bend)
{
    const std::lock_guard lock(m_mutex);
    m_bend = std::move(bend);
}

QJsonObject FakeAdminService::settings() const
{
    const std::lock_guard lock(m_mutex);
    return m_settings;
}

QJsonArray FakeAdminService::tokens() const
{
    const std::lock_guard lock(m_mutex);
    return m_tokens;
}

QJsonArray FakeAdminService::attributes() const
{
    const std::lock_guard lock(m_mutex);
    return m_attributes;
}

QJsonArray FakeAdminService::sources() const
{
    const std::lock_guard lock(m_mutex);
    return m_sources;
}

QStringList FakeAdminService::deleted() const
{
    const std::lock_guard lock(m_mutex);
    return m_deleted;
}

ScriptedAnswer FakeAdminService::respond(const ReceivedRequest &request)
{
    Bend bend;
    {
        const std::lock_guard lock(m_mutex);
        bend = m_bend;
    }
    if (bend) {
        if (auto bent = bend(request))
            return *bent;
    }
    const std::lock_guard lock(m_mutex);
    if (m_key.isEmpty() || request.header("authorization") != "Bearer " + m_key)
        return problem(401, "unauthorized", text("This key opens nothing."));
    QStringList path
        = QString::fromUtf8(QByteArray::fromPercentEncoding(request.path())).split(u'/', Qt::SkipEmptyParts);
    if (path.mid(0, 2) != QStringList{text("admin"), text("v1")} || path.size() < 3)
        return notFound();
    path = path.mid(2);
    if (request.verb == "GET")
        return read(path, request);
    if (m_role != text("administrator") && path.constLast() != text("preview") && path.constLast() != text("evaluate"))
        return problem(403, "role-required", text("This needs an administrator's key."));
    return write(path, request);
}

ScriptedAnswer FakeAdminService::read(const QStringList &path, const ReceivedRequest &request) const
{
    const QString &what = path.constFirst();
    if (what == text("me"))
        return json({{text("name"), text("Ana")}, {text("role"), m_role}});
    if (path == QStringList{text("settings")})
        return json(m_settings, 200, m_version);
    if (what == text("settings"))
        return json({{text("state"), text("idle")}, {text("total"), 0}, {text("done"), 0}, {text("changed"), 0}});
    if (what == text("tokens"))
        return list(m_tokens);
    if (what == text("attributes"))
        return json({{text("items"), m_attributes}, {text("totalUsers"), 3}, {text("removals"), QJsonArray()}});
    if (path == QStringList{text("sources")})
        return list(m_sources);
    if (what == text("sources")) {
        const qsizetype at = indexOf(m_sources, "kind", path.at(1));
        return at < 0 ? notFound() : json(m_sources.at(at).toObject(), 200, m_version);
    }
    if (path == QStringList{text("audit")})
        return auditPage(request);
    if (what == text("audit"))
        return auditFile(request);
    if (what == text("users"))
        return json({{text("status"), text("notInvited")}});
    return notFound();
}

ScriptedAnswer FakeAdminService::write(const QStringList &path, const ReceivedRequest &request)
{
    const QString &what = path.constFirst();
    if (path == QStringList{text("settings")})
        return saveSettings(request);
    if (what == text("tokens"))
        return changeTokens(path, request);
    if (what == text("attributes"))
        return changeAttributes(path, request);
    if (what == text("sources") && path.size() == 2)
        return changeSource(path.at(1), request);
    if (path.constLast() == text("invite"))
        return json(
            {{text("status"), text("pending")}, {text("state"), text("waiting")}, {text("language"), text("en")},
                {text("attempts"), 0}, {text("createdAt"), text("2026-01-05T08:00:00Z")}},
            202);
    if (path.constLast() == text("evaluate"))
        return evaluate(path, request);
    if (path == QStringList{text("users")}) {
        const QJsonObject user = QJsonDocument::fromJson(request.body).object();
        if (user.value(text("userName")).toString().isEmpty())
            return invalid("userName", "required");
        return json({{text("id"), text("made")}, {text("userName"), user.value(text("userName"))}}, 201);
    }
    return removePeople(path, request);
}

ScriptedAnswer FakeAdminService::evaluate(const QStringList &path, const ReceivedRequest &request) const
{
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    const bool isTemplate = path.constFirst() == text("variables");
    if (isTemplate && body.contains(text("user")))
        return json({{text("result"),
                         QJsonObject{{text("text"), text("as ") + body.value(text("template")).toString()},
                             {text("blanks"), QJsonArray()}}},
            {text("unknown"), QJsonArray()}, {text("faults"), QJsonArray()}});
    QJsonObject answer{{text("total"), 5}};
    answer.insert(isTemplate ? text("unique") : text("good"), 3);
    answer.insert(isTemplate ? text("blank") : text("missing"), 1);
    answer.insert(isTemplate ? text("shared") : text("notEmail"), 1);
    answer.insert(isTemplate ? text("variables") : text("colliding"), isTemplate ? QJsonValue(QJsonArray()) : 0);
    if (body.contains(text("figure")))
        answer.insert(text("items"), m_evaluated);
    return json(answer);
}

ScriptedAnswer FakeAdminService::saveSettings(const ReceivedRequest &request)
{
    if (request.header("if-match") != tag(m_version))
        return problem(412, "precondition-failed", text("Somebody changed this."), {{text("current"), m_settings}});
    const QJsonObject draft = QJsonDocument::fromJson(request.body).object();
    const QJsonObject mapping = draft.value(text("managedAppleId")).toObject();
    if (mapping.value(text("enabled")).toBool() && mapping.value(text("source")).toString() == text("attribute")
        && indexOf(m_attributes, "name", mapping.value(text("attribute")).toString()) < 0)
        return invalid("managedAppleId.attribute", "attribute-unknown");
    m_settings = draft;
    return json(m_settings, 200, ++m_version);
}

ScriptedAnswer FakeAdminService::changeTokens(const QStringList &path, const ReceivedRequest &request)
{
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    if (path.size() == 1)
        return addToken(body);
    const qsizetype at = indexOf(m_tokens, "id", path.at(1));
    if (at < 0)
        return notFound();
    QJsonObject changed = m_tokens.at(at).toObject();
    if (request.verb == "DELETE") {
        m_tokens.removeAt(at);
        return ScriptedAnswer::http(204, {});
    }
    if (request.verb == "PATCH") {
        changed.insert(text("state"), body.value(text("state")));
        m_tokens.replace(at, changed);
        return json(changed);
    }
    changed.insert(text("oldSecretUntil"), text("2026-01-06T08:00:00Z"));
    m_tokens.replace(at, changed);
    changed.insert(text("secret"), text("rc_scim_renewed"));
    return json(changed);
}

ScriptedAnswer FakeAdminService::addToken(const QJsonObject &body)
{
    const QString name = body.value(text("name")).toString();
    if (name.trimmed().isEmpty())
        return invalid("name", "malformed");
    if (indexOf(m_tokens, "name", name) >= 0)
        return problem(409, "name-taken", text("Another token has this name."));
    if (m_tokens.size() >= 2)
        return problem(409, "token-limit", text("There are 2 tokens already. Remove one first."));
    QJsonObject made = token(QStringLiteral("t%1").arg(++m_tokensMade), name);
    made.insert(text("profile"), body.value(text("profile")));
    if (body.contains(text("expiresDays")))
        made.insert(text("expiresAt"), text("2027-01-05T08:00:00Z"));
    m_tokens.append(made);
    made.insert(text("secret"), text("rc_scim_generated"));
    return json(made, 201);
}

ScriptedAnswer FakeAdminService::changeAttributes(const QStringList &path, const ReceivedRequest &request)
{
    if (path.size() == 1) {
        const QString name = QJsonDocument::fromJson(request.body).object().value(text("name")).toString();
        if (indexOf(m_attributes, "name", name) >= 0)
            return invalid("name", "taken");
        if (name.isEmpty() || !name.at(0).isLetter())
            return invalid("name", "malformed");
        const QByteArray urn = "urn:ietf:params:scim:schemas:extension:ivanti:2.0:User:" + name.toUtf8();
        m_attributes.append(attribute(name.toUtf8().constData(), "idp", urn.constData(), 0));
        return json(m_attributes.last().toObject(), 201);
    }
    const qsizetype at = indexOf(m_attributes, "name", path.at(1));
    if (at < 0)
        return notFound();
    const QJsonObject mapping = m_settings.value(text("managedAppleId")).toObject();
    const bool isUsed
        = mapping.value(text("enabled")).toBool() && mapping.value(text("attribute")).toString() == path.at(1);
    const QJsonObject found = m_attributes.at(at).toObject();
    if (request.verb == "POST") {
        QJsonObject shown{{text("name"), path.at(1)}, {text("urn"), found.value(text("urn"))},
            {text("users"), found.value(text("users"))}, {text("allowed"), !isUsed}, {text("confirm"), text("sees")}};
        if (isUsed)
            shown.insert(text("refusal"),
                QJsonObject{{text("code"), text("attribute-in-use")}, {text("detail"), text("It is mapped.")}});
        return json(shown);
    }
    if (isUsed)
        return problem(409, "attribute-in-use", text("It is mapped."));
    if (request.header("if-match") != "\"sees\"")
        return problem(412, "precondition-failed", text("More would go."));
    m_attributes.removeAt(at);
    return json({{text("name"), path.at(1)}, {text("users"), 1}});
}

ScriptedAnswer FakeAdminService::changeSource(const QString &kind, const ReceivedRequest &request)
{
    const qsizetype at = indexOf(m_sources, "kind", kind);
    if (at < 0)
        return notFound();
    QJsonObject changed = m_sources.at(at).toObject();
    if (request.header("if-match") != tag(m_version))
        return problem(412, "precondition-failed", text("Somebody changed this."), {{text("current"), changed}});
    if (!changed.value(text("switchable")).toBool())
        return problem(409, "source-read-only", text("This source can't be switched or changed."));
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    for (auto it = body.begin(); it != body.end(); ++it)
        changed.insert(it.key(), it.value());
    m_sources.replace(at, changed);
    return json(changed, 200, ++m_version);
}

ScriptedAnswer FakeAdminService::removePeople(const QStringList &path, const ReceivedRequest &request)
{
    if (request.verb == "DELETE" && path.size() == 2) {
        if (request.header("if-match") != "\"sees-" + path.at(1).toUtf8() + '"')
            return problem(412, "precondition-failed", text("More would go."));
        m_deleted.append(path.at(1));
        return json({{text("disabledCount"), 0}});
    }
    if (path.size() == 3 && path.at(1) != text("purge"))
        return json(preview(path.at(1)));
    const bool isPreview = path.constLast() == text("preview");
    QJsonArray answers;
    for (const QJsonValue &value : QJsonDocument::fromJson(request.body).object().value(text("users")).toArray()) {
        const QJsonObject user = value.toObject();
        const QString id = user.value(text("id")).toString();
        if (isPreview) {
            answers.append(preview(id));
            continue;
        }
        answers.append(QJsonObject{{text("id"), id}, {text("outcome"), outcome(user)}});
        if (outcome(user) == text("deleted"))
            m_deleted.append(id);
    }
    return json({{text("users"), answers}});
}

ScriptedAnswer FakeAdminService::auditPage(const ReceivedRequest &request) const
{
    const int from = request.parameter(text("cursor")).toInt();
    const int limit = std::max(1, request.parameter(text("limit")).toInt());
    QJsonArray found;
    for (const auto entry : m_audit) {
        const QString action = entry.toObject().value(text("action")).toString();
        const bool isAsked = request.parameter(text("outcome")).isEmpty() || action.startsWith(text("request."));
        if (isAsked && action.startsWith(request.parameter(text("action"))))
            found.append(entry);
    }
    QJsonArray page;
    for (qsizetype i = from; i < std::min<qsizetype>(from + limit, found.size()); ++i)
        page.append(found.at(i));
    QJsonObject answer{{text("items"), page}};
    if (from + limit < found.size())
        answer.insert(text("nextCursor"), QString::number(from + limit));
    return json(answer);
}

ScriptedAnswer FakeAdminService::auditFile(const ReceivedRequest &request) const
{
    const int at = request.parameter(text("cursor")).toInt();
    const bool isCsv = request.parameter(text("format")) == text("csv");
    QVector<QByteArray> headers;
    if (at + 1 < m_audit.size())
        headers.append("X-Next-Cursor: " + QByteArray::number(at + 1));
    const QByteArray body = at < m_audit.size() ? bytes(m_audit.at(at).toObject()) + '\n' : QByteArray();
    return ScriptedAnswer::http(200, body, isCsv ? "text/csv; charset=utf-8" : "application/jsonl", headers);
}

} // namespace rollcall::test
