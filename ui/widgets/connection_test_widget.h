// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/secret.h"
#include "sync/administration_types.h"

#include <QWidget>

#include <functional>

class QPushButton;

namespace rollcall::sync
{
class Administration;
}

namespace rollcall::ui
{

class DotWidget;
class TextLabel;

/// *Test Connection*: makes the probe that Entra makes and says beside the button what came of it, in words.
class ConnectionTestWidget final : public QWidget
{
    Q_OBJECT

public:
    /// With which token to try; an empty one stands for the connection's own key. Requires: `administration` outlives
    /// the widget.
    using Token = std::function<Secret()>;
    ConnectionTestWidget(sync::Administration &administration, Token token, QWidget *parent = nullptr);

    /// What was found out is no longer about what stands there.
    void clear();

protected:
    void changeEvent(QEvent *event) override;

private:
    void test();
    void take(const Result<sync::ConnectionTest> &result);
    void showResult();
    void retranslate();

    sync::Administration &m_administration;
    Token m_token;
    QPushButton *m_test;
    DotWidget *m_dot;
    TextLabel *m_result;
    std::optional<Result<sync::ConnectionTest>> m_outcome;
    bool m_testing = false;
    quint64 m_number = 0; ///< An answer to an earlier test is dropped.
};

} // namespace rollcall::ui
