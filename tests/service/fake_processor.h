// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "service/http_message.h"

#include <QSemaphore>

#include <atomic>

namespace rollcall::test
{

/// What the fake processors of a test share. Thread-safe.
struct FakeProcessing {
    std::atomic_int processed = 0;
    QSemaphore begun; ///< Released by each /hold when it begins.
    QSemaphore go; ///< Acquired by each /hold before it ends.
    QSemaphore abandoned; ///< Released by each /linger whose client has gone.

    [[nodiscard]] service::ProcessorFactory factory();
};

/// Answers with `METHOD path?query body`; /hold waits for `go`, /linger for its client to go, /throw throws, /split has
/// a broken header, /empty is a 204, /large/N has N bytes, /base says the base URL, /from the remote address, /missing
/// is a 404.
class FakeProcessor final : public service::RequestProcessor
{
public:
    explicit FakeProcessor(FakeProcessing &processing) : m_processing(processing) { }
    service::Response process(const service::Request &request) override;

private:
    FakeProcessing &m_processing;
};

} // namespace rollcall::test
