// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync/traffic_types.h"

#include <QPlainTextEdit>

namespace rollcall::ui
{

/// One HTTP exchange as it went over the wire, to read and to copy: request, answer, both with their headers and the
/// excerpt of their body that the log has. JSON is indented.
class ExchangeView final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit ExchangeView(QWidget *parent = nullptr);

    /// Call again after a change of language.
    void showExchange(const sync::TrafficEntry &entry);

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyLook();
};

} // namespace rollcall::ui
