// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync/administration_types.h"

#include <QString>

namespace rollcall::ui
{

// What the pages say of a source of users, by its kind (`sync::UserSource::kind`), in the language that is set now. Of
// a kind of a newer service they say what holds for all.

/// The portal's name of it; of an unknown kind, the service's.
[[nodiscard]] QString sourceTitle(const sync::UserSource &source);
/// What kind of users come from it.
[[nodiscard]] QString sourceHint(const QString &kind);
/// How its users sign in once SAML is on.
[[nodiscard]] QString samlSentence(const QString &kind);
/// Whether it is something that can be on or off.
[[nodiscard]] bool canEverSwitch(const QString &kind);
/// The label of the box that switches it.
[[nodiscard]] QString switchLabel(const QString &kind);

/// The question before it is switched.
struct SwitchWords {
    QString title;
    QString consequences;
    QString action;
};
[[nodiscard]] SwitchWords switchWords(const QString &kind, bool enabled);

} // namespace rollcall::ui
