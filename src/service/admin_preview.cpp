// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/admin_preview.h"

#include "rules/rule_code.h"
#include "service/admin_response.h"
#include "service/entity_tag.h"

namespace rollcall::service
{

Response previewResponse(const QJsonObject &preview, const QByteArray &confirm)
{
    Response response = adminJson(preview);
    response.headers.emplaceBack("ETag", '"' + confirm + '"');
    return response;
}

OrProblem<void> checkPreview(const AdminRequest &request, const QByteArray &confirm, const QJsonObject &current)
{
    const QByteArray shown = request.http.header("if-match");
    if (shown.isEmpty() || shown.trimmed() == "*")
        return Problem{428, QStringLiteral("precondition-required"),
            QStringLiteral("Say with If-Match what you saw: the ETag of the preview.")};
    if (matchesEntityTag(shown, '"' + confirm + '"'))
        return {};
    Problem problem(412, QStringLiteral("precondition-failed"),
        QStringLiteral("More, or something else, would go than you saw. \"current\" is what it is now."));
    problem.current = current;
    return problem;
}

QJsonObject deletionReminder(const QString &detail)
{
    return {{QStringLiteral("code"), rules::ruleCodeName(rules::RuleCode::OneWay)}, {QStringLiteral("detail"), detail}};
}

} // namespace rollcall::service
