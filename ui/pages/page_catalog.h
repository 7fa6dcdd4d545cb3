// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clock.h"

#include <QString>
#include <QVector>

class QWidget;

namespace rollcall::sync
{
class Administration;
class Directory;
} // namespace rollcall::sync

namespace rollcall::ui
{

class Page;

/// What the pages of a connection are made over; all of it outlives them.
struct PageContext {
    sync::Directory &directory;
    sync::Administration *administration; ///< Null: nothing is known of an administration.
    const Clock &clock;
};

/// A page of a connection, as the navigation lists it.
struct PageEntry {
    QString name; ///< As on the command line (`user-groups`).
    QString heading; ///< Over the group that it stands in; empty for none.
    QString title;
    Page *(*make)(const PageContext &context, QWidget *parent);
};

/// The pages of a connection in the order of the navigation, in the language that is set now. A new page is added here
/// and nowhere else.
[[nodiscard]] QVector<PageEntry> pageCatalog();

} // namespace rollcall::ui
