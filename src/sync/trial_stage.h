// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/error.h"

#include <QDateTime>
#include <QMetaType>

#include <array>
#include <optional>

namespace rollcall::sync
{

/// The steps from a URL to a list of users, in their order.
enum class TrialStage {
    Name, ///< The host's name is known.
    Connection, ///< Something listens there.
    Encryption, ///< It proves its identity by TLS.
    Http, ///< It speaks HTTP.
    Service, ///< It is a SCIM service provider (RFC 7644 §4).
    SignIn, ///< It takes the key.
    Listing, ///< It lists users.
};

inline constexpr std::array kTrialStages{TrialStage::Name, TrialStage::Connection, TrialStage::Encryption,
    TrialStage::Http, TrialStage::Service, TrialStage::SignIn, TrialStage::Listing};

/// What became of one step. A value.
struct StageOutcome {
    enum class State {
        Waiting,
        Running,
        Passed,
        Failed, ///< `error` says why; the test ends here.
        Skipped, ///< There was nothing to do, or it could not be told; with an `error`: the service lacks it.
    };

    TrialStage stage = TrialStage::Name;
    State state = State::Waiting;
    QString found{}; ///< An address, the certificate's owner, a status: data, no words.
    QDateTime expires{}; ///< Of the certificate.
    qint64 count = -1; ///< Users that are listed; -1: not told.
    std::optional<Error> error{}; ///< Why it failed, or what the service says that it does not have.

    friend bool operator==(const StageOutcome &, const StageOutcome &) = default;
};

} // namespace rollcall::sync

Q_DECLARE_METATYPE(rollcall::sync::StageOutcome)
