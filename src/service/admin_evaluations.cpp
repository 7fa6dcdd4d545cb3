// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/admin_evaluations.h"

#include "rules/managed_apple_id.h"
#include "scim/json.h"
#include "service/admin_response.h"
#include "service/custom_attributes.h"
#include "service/evaluations.h"
#include "service/figure_page.h"
#include "service/managed_apple_ids.h"
#include "service/setting_faults.h"
#include "service/stored_json.h"
#include "service/user_census.h"
#include "service/user_store.h"

namespace rollcall::service
{

namespace
{

using AppleIdFigure = rules::ManagedAppleIdPreview::Figure;
using TemplateFigure = rules::TemplatePreview::Figure;

constexpr std::array kAppleIdFigures{std::pair{AppleIdFigure::Good, "good"},
    std::pair{AppleIdFigure::Missing, "missing"}, std::pair{AppleIdFigure::NotEmail, "notEmail"},
    std::pair{AppleIdFigure::Colliding, "colliding"}};
constexpr std::array kTemplateFigures{std::pair{TemplateFigure::Unique, "unique"},
    std::pair{TemplateFigure::Blank, "blank"}, std::pair{TemplateFigure::Shared, "shared"}};

constexpr qsizetype kMaxTemplate = 4096;

template <typename Preview, size_t Count>
QJsonObject figuresOf(
    const Preview &preview, const std::array<std::pair<typename Preview::Figure, const char *>, Count> &names)
{
    QJsonObject figures{{QStringLiteral("total"), preview.total()}};
    for (const auto &[figure, name] : names)
        figures.insert(QLatin1String(name), preview.count(figure));
    return figures;
}

/// Adds the users behind the figure that is asked for, each with its value, and keeps the evaluation if there are more.
template <typename Preview, typename ValueOf>
Result<void> addUsers(QJsonObject &answer, const AdminRequest &request, std::unique_ptr<Evaluation> evaluation,
    const FigurePage<typename Preview::Figure> &page, ValueOf valueOf)
{
    if (!page.figure)
        return {};
    const auto &preview = std::get<Preview>(evaluation->preview);
    const qint64 begin = page.beginIn(preview);
    const QVector<qint64> rows = preview.users(*page.figure, begin, page.limit);
    const auto items = listOfUsers(request.repository, rows, valueOf);
    if (!items)
        return items.error();
    answer.insert(QStringLiteral("items"), *items);
    const qint64 end = begin + rows.size();
    if (rows.isEmpty() || end >= preview.count(*page.figure))
        return {};
    const QString ticket
        = request.evaluations != nullptr ? request.evaluations->keep(std::move(evaluation), request.now) : QString();
    answer.insert(QStringLiteral("nextCursor"), page.cursorAt(end, rows.constLast(), ticket));
    return {};
}

/// A place among those who go through all users at a time.
OrProblem<Evaluations::Pass> enter(const AdminRequest &request)
{
    if (request.evaluations == nullptr)
        return Evaluations::Pass();
    auto pass = request.evaluations->enter();
    if (!pass)
        return Problem{503, QStringLiteral("busy"),
            QStringLiteral("Others go through all users just now. Try again in some seconds.")};
    return pass;
}

/// That of the page before if it is still there, else a new one: `walk(preview)` goes through all users.
template <typename Preview, typename Walk>
OrProblem<std::unique_ptr<Evaluation>> evaluated(
    const AdminRequest &request, const QByteArray &question, const QString &ticket, Preview preview, Walk walk)
{
    if (request.evaluations != nullptr && !ticket.isEmpty()) {
        if (auto kept = request.evaluations->take(ticket, question))
            return kept;
    }
    const auto pass = enter(request);
    if (!pass)
        return pass.error();
    if (const auto seen = walk(preview); !seen)
        return problemOf(seen.error());
    preview.finish();
    // Under the ticket that the client has, so that two processes that take turns both have it from then on.
    return std::make_unique<Evaluation>(Evaluation{question, std::move(preview), ticket});
}

OrProblem<rules::ProvisioningSettings::ManagedAppleId> draftIn(const AdminRequest &request, QJsonObject draft)
{
    const QLatin1String enabled("enabled");
    if (!draft.contains(enabled))
        draft.insert(enabled, true); // Who asks wants to know.
    const auto settings = rules::ProvisioningSettings::fromJson({{QStringLiteral("managedAppleId"), draft}});
    if (!settings)
        return problemOfFaults(settings.error());
    const auto names = customAttributes(request.repository);
    if (!names)
        return problemOf(names.error());
    if (const auto faults = rules::validate(*settings, *names); !faults.isEmpty())
        return problemOfFaults(faults);
    return settings->managedAppleId;
}

/// Everybody as a saved draft would leave them.
Result<void> show(const AdminRequest &request, rules::ManagedAppleIdPreview &preview)
{
    const auto see = [&](const UserRecord &user, const QJsonObject &attributes) {
        if (hasManagedAppleIdOfLdap(user))
            preview.addKept(user.rid, user.managedAppleId);
        else
            preview.add(user.rid, attributes);
    };
    return forEachUser(request.repository, request.http.isAbandoned, see);
}

OrProblem<Response> evaluateManagedAppleIds(const AdminRequest &request)
{
    const auto body = request.body();
    if (!body)
        return body.error();
    BodyReader reader(*body);
    const auto draft = reader.object(QLatin1String("managedAppleId"));
    if (!body->contains(QLatin1String("managedAppleId")))
        reader.fail(
            QStringLiteral("managedAppleId"), QStringLiteral("required"), QStringLiteral("managedAppleId is missing."));
    const auto page = FigurePage<AppleIdFigure>::from(reader, kAppleIdFigures);
    if (const auto read = reader.finish(); !read)
        return read.error();
    const auto settings = draftIn(request, draft.value_or(QJsonObject()));
    if (!settings)
        return settings.error();
    using Preview = rules::ManagedAppleIdPreview;
    auto evaluation = evaluated(request, "managedAppleId " + scim::toBytes(*draft), page.ticket, Preview(*settings),
        [&](Preview &preview) { return show(request, preview); });
    if (!evaluation)
        return evaluation.error();
    QJsonObject answer = figuresOf(std::get<Preview>((*evaluation)->preview), kAppleIdFigures);
    const auto valueOf = [&](const UserRecord &user, const QJsonObject &attributes) {
        return hasManagedAppleIdOfLdap(user) ? user.managedAppleId : rules::managedAppleId(*settings, attributes).value;
    };
    const auto listed = addUsers<Preview>(answer, request, std::move(evaluation).value(), page, valueOf);
    return listed ? OrProblem<Response>(adminJson(answer)) : problemOf(listed.error());
}

rules::Variables variablesOf(const UserRecord &user, const QJsonObject &attributes)
{
    return {user.id, attributes, user.managedAppleId, user.ldapAttributes};
}

/// What is odd about the template itself.
void addOddities(QJsonObject &answer, const rules::VariableTemplate &parsed, const QStringList &customNames)
{
    QJsonArray unknown;
    for (const QString &name : parsed.unknown()) {
        QJsonObject entry{{QStringLiteral("name"), name}};
        if (const QString meant = rules::meantVariable(name, customNames); !meant.isEmpty())
            entry.insert(QStringLiteral("meant"), meant);
        unknown.append(entry);
    }
    QJsonArray faults;
    for (const rules::VariableTemplate::Fault &fault : parsed.faults()) {
        const bool isUnclosed = fault.kind == rules::VariableTemplate::Fault::Kind::Unclosed;
        faults.append(
            QJsonObject{{QStringLiteral("kind"), isUnclosed ? QStringLiteral("unclosed") : QStringLiteral("bad-name")},
                {QStringLiteral("position"), fault.position}});
    }
    answer.insert(QStringLiteral("unknown"), unknown);
    answer.insert(QStringLiteral("faults"), faults);
}

OrProblem<QJsonObject> evaluateForOne(
    const AdminRequest &request, const rules::VariableTemplate &parsed, const QString &id)
{
    const auto user = UserStore(request.repository).findAny(id);
    if (!user)
        return problemOf(user.error());
    if (!*user)
        return validationProblem({{QStringLiteral("user"), QStringLiteral("unknown-value"),
            QStringLiteral("There is no user %1.").arg(id)}});
    const auto expansion = parsed.expand(variablesOf(**user, attributesOf((*user)->json)));
    return QJsonObject{{QStringLiteral("result"),
        QJsonObject{{QStringLiteral("text"), expansion.text},
            {QStringLiteral("blanks"), QJsonArray::fromStringList(expansion.blanks)}}}};
}

OrProblem<QJsonObject> evaluateForAll(const AdminRequest &request, const QString &text,
    const rules::VariableTemplate &parsed, const FigurePage<TemplateFigure> &page)
{
    using Preview = rules::TemplatePreview;
    const auto show = [&](Preview &preview) {
        return forEachUser(
            request.repository, request.http.isAbandoned, [&](const UserRecord &user, const QJsonObject &attributes) {
                preview.add(user.rid, variablesOf(user, attributes));
            });
    };
    auto evaluation = evaluated(request, "template " + text.toUtf8(), page.ticket, Preview(parsed), show);
    if (!evaluation)
        return evaluation.error();
    const auto &preview = std::get<Preview>((*evaluation)->preview);
    QJsonObject answer = figuresOf(preview, kTemplateFigures);
    QJsonArray variables;
    for (const QString &name : parsed.variables())
        variables.append(
            QJsonObject{{QStringLiteral("name"), name}, {QStringLiteral("users"), preview.coverage(name)}});
    answer.insert(QStringLiteral("variables"), variables);
    const auto valueOf = [&](const UserRecord &user, const QJsonObject &attributes) {
        return parsed.expand(variablesOf(user, attributes)).text;
    };
    const auto listed = addUsers<Preview>(answer, request, std::move(evaluation).value(), page, valueOf);
    return listed ? OrProblem<QJsonObject>(answer) : problemOf(listed.error());
}

OrProblem<Response> evaluateTemplate(const AdminRequest &request)
{
    const auto body = request.body();
    if (!body)
        return body.error();
    BodyReader reader(*body);
    const QString text = reader.requiredText(QLatin1String("template"));
    const auto user = reader.text(QLatin1String("user"));
    const auto page = FigurePage<TemplateFigure>::from(reader, kTemplateFigures);
    if (user && page.figure)
        reader.fail(QStringLiteral("figure"), QStringLiteral("out-of-place"),
            QStringLiteral("A figure is of all users: ask for one or for the other."));
    if (text.size() > kMaxTemplate)
        reader.fail(QStringLiteral("template"), QStringLiteral("too-long"),
            QStringLiteral("A template has at most %1 characters.").arg(kMaxTemplate));
    if (const auto read = reader.finish(); !read)
        return read.error();
    const auto names = customAttributes(request.repository);
    if (!names)
        return problemOf(names.error());
    const auto parsed = rules::VariableTemplate::parse(text, *names);
    auto answer = user ? evaluateForOne(request, parsed, *user) : evaluateForAll(request, text, parsed, page);
    if (!answer)
        return answer.error();
    addOddities(*answer, parsed, *names);
    return adminJson(*answer);
}

} // namespace

AdminRoutes evaluationRoutes()
{
    return {{"POST", QStringLiteral("settings/managed-apple-ids/evaluate"), Role::Helpdesk, evaluateManagedAppleIds},
        {"POST", QStringLiteral("variables/evaluate"), Role::Helpdesk, evaluateTemplate}};
}

} // namespace rollcall::service
