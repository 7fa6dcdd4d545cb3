// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wording/problem_text.h"

#include "core/problem_code.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace rollcall::wording
{
namespace
{

class ProblemWords
{
    Q_DECLARE_TR_FUNCTIONS(ProblemText)
};

struct Row {
    const char *code;
    ErrorCode error; ///< The same code may mean something else with another error.
    const char *sentence;
    const char *remedy;
};

constexpr Row kRows[] = {
    {"unsupported", ErrorCode::Refused,
        QT_TRANSLATE_NOOP(
            "ProblemText", "The service has no such function: it is older than Rollcall, or it offers SCIM only."),
        QT_TRANSLATE_NOOP("ProblemText", "Update the service, or use its own administration.")},
    {"key-required", ErrorCode::Forbidden,
        QT_TRANSLATE_NOOP("ProblemText", "A provisioning token opens SCIM only, not the administration."),
        QT_TRANSLATE_NOOP("ProblemText", "Use a key instead of the token.")},
    {"token-limit", ErrorCode::Conflict,
        QT_TRANSLATE_NOOP("ProblemText", "There are two tokens already, and there can’t be more at a time."),
        QT_TRANSLATE_NOOP("ProblemText", "Remove one of them first.")},
    {"name-taken", ErrorCode::Conflict, QT_TRANSLATE_NOOP("ProblemText", "Another token has this name already."),
        QT_TRANSLATE_NOOP("ProblemText", "Choose another name.")},
    {"attribute-in-use", ErrorCode::Conflict,
        QT_TRANSLATE_NOOP("ProblemText", "The Managed Apple ID is mapped to this attribute, so it can’t be removed."),
        QT_TRANSLATE_NOOP("ProblemText", "Change the mapping in the settings first.")},
    {"source-read-only", ErrorCode::Conflict,
        QT_TRANSLATE_NOOP("ProblemText",
            "This source can’t be changed: there is nothing to switch, or its users are being taken over by SCIM "
            "provisioning."),
        QT_TRANSLATE_NOOP("ProblemText", "Manage its users in Entra ID.")},
    {"user-name-taken", ErrorCode::Conflict,
        QT_TRANSLATE_NOOP("ProblemText", "Another user, perhaps a disabled one, has this user name already."),
        QT_TRANSLATE_NOOP("ProblemText", "Choose another user name, or delete the disabled user for good first.")},
    {"already-completed", ErrorCode::Conflict, QT_TRANSLATE_NOOP("ProblemText", "The user has registered already."),
        QT_TRANSLATE_NOOP("ProblemText", "No invitation is needed.")},
    {"user-disabled", ErrorCode::Conflict,
        QT_TRANSLATE_NOOP("ProblemText", "The user is disabled and can’t be invited."),
        QT_TRANSLATE_NOOP("ProblemText", "Enable the user where they come from first.")},
    {"attribute-missing", ErrorCode::InvalidArgument,
        QT_TRANSLATE_NOOP("ProblemText", "No custom attribute is named for the Managed Apple ID."),
        QT_TRANSLATE_NOOP("ProblemText", "Choose the custom attribute that holds it.")},
    {"attribute-unknown", ErrorCode::InvalidArgument,
        QT_TRANSLATE_NOOP("ProblemText", "There is no custom attribute of this name."),
        QT_TRANSLATE_NOOP("ProblemText", "Add it first, or choose another one.")},
    {"malformed", ErrorCode::InvalidArgument,
        QT_TRANSLATE_NOOP("ProblemText", "The name is empty, too long, or has characters that a name can’t have."),
        QT_TRANSLATE_NOOP("ProblemText", "Choose another name.")},
    {"too-long", ErrorCode::InvalidArgument,
        QT_TRANSLATE_NOOP("ProblemText", "The name is empty, too long, or has characters that a name can’t have."),
        QT_TRANSLATE_NOOP("ProblemText", "Choose another name.")},
    {"reserved", ErrorCode::InvalidArgument,
        QT_TRANSLATE_NOOP("ProblemText", "The name belongs to a system variable or to a standard attribute."),
        QT_TRANSLATE_NOOP("ProblemText", "Choose another name.")},
    {"taken", ErrorCode::InvalidArgument,
        QT_TRANSLATE_NOOP(
            "ProblemText", "There is an attribute of this name already; capital letters make no difference."),
        QT_TRANSLATE_NOOP("ProblemText", "Choose another name.")},
    {"being-removed", ErrorCode::InvalidArgument,
        QT_TRANSLATE_NOOP(
            "ProblemText", "An attribute of this name was removed, and its values are still being removed."),
        QT_TRANSLATE_NOOP("ProblemText", "Try again in a few minutes.")},
};

/// These words are of a name; other fields may be malformed, too.
bool isOfAnotherField(const Row &row, const Error &error)
{
    const bool isOfNames
        = row.error == ErrorCode::InvalidArgument && !QLatin1String(row.code).startsWith(QLatin1String("attribute-"));
    return isOfNames && error.subject != QLatin1String("name");
}

} // namespace

std::optional<ProblemText> problemText(const Error &error)
{
    const QString code = core::problemCodeIn(error.detail);
    if (code.isEmpty())
        return std::nullopt;
    const auto *row = std::find_if(std::begin(kRows), std::end(kRows),
        [&](const Row &one) { return one.error == error.code && code == QLatin1String(one.code); });
    if (row == std::end(kRows) || isOfAnotherField(*row, error))
        return std::nullopt;
    return ProblemText{ProblemWords::tr(row->sentence), ProblemWords::tr(row->remedy)};
}

} // namespace rollcall::wording
