// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QVector>

namespace rollcall::net
{

/// What the service does not take of a form, by field.
struct FieldFault {
    QString field; ///< As a path: `managedAppleId.attribute`.
    QString code; ///< Stable: `required`, `attribute-unknown`, …
    QString detail; ///< English, a sentence of the service's.

    friend bool operator==(const FieldFault &, const FieldFault &) = default;
};

/// What became of a save, as far as a form goes on with it; everything else that can happen is an `Error`.
template <typename T> struct SaveOutcome {
    enum class Kind {
        Saved, ///< `value` is what the service has now.
        Conflict, ///< Somebody else saved meanwhile, nothing was changed: `value` is theirs.
        Invalid, ///< Nothing was changed: `faults` says why, all at once.
    };

    Kind kind = Kind::Saved;
    T value{};
    QVector<FieldFault> faults{};
};

} // namespace rollcall::net
