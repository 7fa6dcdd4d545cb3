// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wording/error_sentences.h"

namespace rollcall::wording
{

/// The English of what a connection can fail by, more exactly than by its code alone: which fault of a certificate,
/// whose proxy, what answers instead of SCIM. Null: the code says it all. To be translated in the context "ErrorText".
[[nodiscard]] const ErrorSentences *connectionSentences(const Error &error);

} // namespace rollcall::wording
