// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPlainTextEdit>

namespace rollcall::ui
{

class JsonHighlighter;

/// A JSON document, indented and coloured, to read and to copy. Invisible characters are shown by their names; the
/// document is for the eye, `exactJson()` for the clipboard.
class JsonView final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit JsonView(QWidget *parent = nullptr);

    void setJson(const QByteArray &json);
    [[nodiscard]] const QString &exactJson() const { return m_exact; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyLook();

    JsonHighlighter *m_highlighter;
    QString m_exact;
};

} // namespace rollcall::ui
