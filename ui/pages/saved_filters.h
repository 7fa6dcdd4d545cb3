// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QVector>

namespace rollcall::ui
{

/// A query under a name.
struct SavedFilter {
    QString name;
    QString query;

    friend bool operator==(const SavedFilter &, const SavedFilter &) = default;
};

/// Under which key the window's state keeps those of a page, for each connection its own: a group or an attribute that
/// one asks for is one service's.
[[nodiscard]] QString savedFiltersKey(const QString &page);

/// The queries that somebody keeps, by name. A value; a page keeps it with its window's state.
class SavedFilters
{
public:
    /// What `toText()` gave; what is none is left out.
    [[nodiscard]] static SavedFilters fromText(const QString &text);
    [[nodiscard]] QString toText() const;

    [[nodiscard]] const QVector<SavedFilter> &all() const { return m_filters; }
    /// Adds it, or replaces the one of the same name (in any case).
    void save(const QString &name, const QString &query);
    void remove(const QString &name);

private:
    QVector<SavedFilter> m_filters;
};

} // namespace rollcall::ui
