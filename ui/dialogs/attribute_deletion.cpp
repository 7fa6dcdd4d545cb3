// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/attribute_deletion.h"

#include "core/problem_code.h"
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

void tellInUse(const QString &name, QWidget *parent, const AttributeDeletionEnds &ends)
{
    ConfirmDialog::ask(parent,
        {Texts::tr("“%1” is in use").arg(wording::visibleText(name)),
            Texts::tr("Managed Apple IDs are made of it, so it was not deleted. Choose another source for them in User "
                      "Provisioning, and save; then it can be deleted."),
            Texts::tr("Open User Provisioning")},
        ends.settingsRequested);
}

bool isInUse(const Error &error)
{
    return error.code == ErrorCode::Conflict && core::problemCodeIn(error.detail) == QLatin1String("attribute-in-use");
}

} // namespace

void deleteAttribute(
    sync::Administration &administration, const QString &name, QWidget *parent, const AttributeDeletionEnds &ends)
{
    const auto remove = [&administration, parent, ends](const sync::AttributeDeletion &preview) {
        whenDone(administration.deleteAttribute(preview), parent,
            [parent, ends, name = preview.name](const Result<void> &result) {
                if (!result && isInUse(result.error()))
                    tellInUse(name, parent, ends); // Since the preview.
                else if (!result)
                    ends.failed(result.error());
            });
    };
    whenDone(administration.previewAttributeDeletion(name), parent,
        [parent, ends, remove](const Result<sync::AttributeDeletion> &preview) {
            if (!preview)
                return ends.failed(preview.error());
            if (!preview->allowed)
                return tellInUse(preview->name, parent, ends);
            ConfirmDialog::ask(parent, questionAbout(*preview), [remove, preview = *preview] { remove(preview); });
        });
}

} // namespace rollcall::ui
