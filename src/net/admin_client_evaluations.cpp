// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/admin_call.h"
#include "net/json_reader.h"

namespace rollcall::net
{

namespace
{

QString nameOf(ManagedAppleIdFigure figure)
{
    switch (figure) {
    case ManagedAppleIdFigure::Good: return QStringLiteral("good");
    case ManagedAppleIdFigure::Missing: return QStringLiteral("missing");
    case ManagedAppleIdFigure::NotEmail: return QStringLiteral("notEmail");
    case ManagedAppleIdFigure::Colliding: break;
    }
    return QStringLiteral("colliding");
}

QString nameOf(TemplateFigure figure)
{
    switch (figure) {
    case TemplateFigure::Unique: return QStringLiteral("unique");
    case TemplateFigure::Blank: return QStringLiteral("blank");
    case TemplateFigure::Shared: break;
    }
    return QStringLiteral("shared");
}

template <typename Figure> QJsonObject withPage(QJsonObject body, const FigurePage<Figure> &page)
{
    if (!page.figure)
        return body;
    body.insert(QStringLiteral("figure"), nameOf(*page.figure));
    body.insert(QStringLiteral("limit"), page.limit);
    if (!page.cursor.isEmpty())
        body.insert(QStringLiteral("cursor"), page.cursor);
    return body;
}

Result<EvaluatedUser> readUser(const QJsonObject &json)
{
    JsonReader reader(json);
    EvaluatedUser user{reader.text(QLatin1String("id")), reader.optionalText(QLatin1String("userName")),
        reader.optionalText(QLatin1String("displayName")), reader.optionalText(QLatin1String("value"))};
    const Result<void> whole = reader.finish();
    return whole.ok() ? Result<EvaluatedUser>(std::move(user)) : whole.error();
}

/// An optional array of objects.
template <typename Read> auto valuesIn(JsonReader &reader, QLatin1String name, Read read)
{
    auto values = readItems(reader.optionalArray(name), read);
    if (!values.ok())
        reader.fail(values.error().detail);
    return values.valueOr({});
}

QStringList textsIn(JsonReader &reader, QLatin1String name)
{
    QStringList texts;
    for (const QJsonValue &text : reader.optionalArray(name))
        texts.append(text.toString());
    return texts;
}

TemplateOddities odditiesIn(JsonReader &reader)
{
    TemplateOddities oddities;
    oddities.unknown
        = valuesIn(reader, QLatin1String("unknown"), [](const QJsonObject &json) -> Result<TemplateOddities::Unknown> {
              return TemplateOddities::Unknown{
                  json.value(QLatin1String("name")).toString(), json.value(QLatin1String("meant")).toString()};
          });
    oddities.faults
        = valuesIn(reader, QLatin1String("faults"), [](const QJsonObject &json) -> Result<TemplateOddities::Fault> {
              return TemplateOddities::Fault{json.value(QLatin1String("kind")).toString() == QLatin1String("unclosed"),
                  json.value(QLatin1String("position")).toInteger()};
          });
    return oddities;
}

Result<ManagedAppleIdEvaluation> readManagedAppleIds(const QJsonObject &json)
{
    JsonReader reader(json);
    ManagedAppleIdEvaluation evaluation{reader.count(QLatin1String("total")), reader.count(QLatin1String("good")),
        reader.count(QLatin1String("missing")), reader.count(QLatin1String("notEmail")),
        reader.count(QLatin1String("colliding")), valuesIn(reader, QLatin1String("items"), readUser),
        reader.optionalText(QLatin1String("nextCursor"))};
    const Result<void> whole = reader.finish();
    return whole.ok() ? Result<ManagedAppleIdEvaluation>(std::move(evaluation)) : whole.error();
}

Result<TemplateResult> readResult(const QJsonObject &json)
{
    JsonReader reader(json);
    JsonReader result(reader.object(QLatin1String("result")));
    TemplateResult read{
        result.text(QLatin1String("text")), textsIn(result, QLatin1String("blanks")), odditiesIn(reader)};
    if (const Result<void> whole = result.finish(); !whole.ok())
        return whole.error();
    const Result<void> whole = reader.finish();
    return whole.ok() ? Result<TemplateResult>(std::move(read)) : whole.error();
}

Result<TemplateEvaluation::Coverage> readCoverage(const QJsonObject &json)
{
    JsonReader reader(json);
    TemplateEvaluation::Coverage coverage{reader.text(QLatin1String("name")), reader.count(QLatin1String("users"))};
    const Result<void> whole = reader.finish();
    return whole.ok() ? Result<TemplateEvaluation::Coverage>(std::move(coverage)) : whole.error();
}

Result<TemplateEvaluation> readTemplate(const QJsonObject &json)
{
    JsonReader reader(json);
    TemplateEvaluation evaluation{reader.count(QLatin1String("total")), reader.count(QLatin1String("unique")),
        reader.count(QLatin1String("blank")), reader.count(QLatin1String("shared")),
        valuesIn(reader, QLatin1String("variables"), readCoverage), valuesIn(reader, QLatin1String("items"), readUser),
        reader.optionalText(QLatin1String("nextCursor")), odditiesIn(reader)};
    const Result<void> whole = reader.finish();
    return whole.ok() ? Result<TemplateEvaluation>(std::move(evaluation)) : whole.error();
}

QStringList variablesPath()
{
    return {QStringLiteral("variables"), QStringLiteral("evaluate")};
}

} // namespace

QFuture<Result<ManagedAppleIdEvaluation>> AdminClient::evaluateManagedAppleIds(
    const QJsonObject &managedAppleId, const FigurePage<ManagedAppleIdFigure> &page) const
{
    return AdminCall(
        *this, "POST", {QStringLiteral("settings"), QStringLiteral("managed-apple-ids"), QStringLiteral("evaluate")})
        .with(withPage({{QStringLiteral("managedAppleId"), managedAppleId}}, page))
        .read(AdminPath::Document, readManagedAppleIds);
}

QFuture<Result<TemplateResult>> AdminClient::evaluateTemplateFor(const QString &text, const QString &userId) const
{
    return AdminCall(*this, "POST", variablesPath())
        .with(QJsonObject{{QStringLiteral("template"), text}, {QStringLiteral("user"), userId}})
        .read(AdminPath::Document, readResult);
}

QFuture<Result<TemplateEvaluation>> AdminClient::evaluateTemplate(
    const QString &text, const FigurePage<TemplateFigure> &page) const
{
    return AdminCall(*this, "POST", variablesPath())
        .with(withPage({{QStringLiteral("template"), text}}, page))
        .read(AdminPath::Document, readTemplate);
}

} // namespace rollcall::net
