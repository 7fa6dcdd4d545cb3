// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/attribute_deletion.h"

#include "core/when_done.h"
#include "dialogs/confirm_dialog.h"
#include "sync/administration.h"
#include "wording/count_text.h"
#include "wording/visible_text.h"

#include <QCoreApplication>

namespace rollcall::ui
{

namespace
{

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(AttributeDeletion)
};

Question questionAbout(const sync::AttributeDeletion &preview)
{
    const QString name = wording::visibleText(preview.name);
    const QString values = preview.users > 0
        ? Texts::tr("Its value is removed from %1.").arg(wording::userCount(preview.users))
        : Texts::tr("No user has a value in it.");
    return {Texts::tr("Delete the attribute “%1”").arg(name),
        values + u' '
            + Texts::tr("This can’t be undone. Device configuration that uses ${%1} gets nothing from then on, and "
                        "Entra ID must no longer map to it.")
                  .arg(name),
        Texts::tr("Delete “%1”").arg(name)};
}

} // namespace

void deleteAttribute(sync::Administration &administration, const QString &name, QWidget *parent,
    const std::function<void(const Error &)> &failed)
{
    const auto remove = [&administration, parent, failed](const sync::AttributeDeletion &preview) {
        whenDone(administration.deleteAttribute(preview), parent, [failed](const Result<void> &result) {
            if (!result)
                failed(result.error());
        });
    };
    whenDone(administration.previewAttributeDeletion(name), parent,
        [parent, failed, remove](const Result<sync::AttributeDeletion> &preview) {
            if (!preview)
                return failed(preview.error());
            if (!preview->allowed)
                return failed(
                    {ErrorCode::Conflict, QStringLiteral("attribute-in-use: ") + preview->refusal, preview->name});
            ConfirmDialog::ask(parent, questionAbout(*preview), [remove, preview = *preview] { remove(preview); });
        });
}

} // namespace rollcall::ui
