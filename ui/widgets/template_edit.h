// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/theme_colors.h"

#include <QPlainTextEdit>

#include <optional>

class QCompleter;
class QStringListModel;

namespace rollcall::ui
{

/// A few lines for a text of device configuration with `${variables}` in it: completes their names as one types, and
/// underlines places that it is told to.
class TemplateEdit final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit TemplateEdit(QWidget *parent = nullptr);

    /// The names that are offered behind `${`.
    void setVariables(const QStringList &names);

    struct Mark {
        qsizetype position = 0; ///< In UTF-16 units.
        qsizetype length = 0;
        ColorRole role = ColorRole::Danger;
    };
    /// Those of the text that stands there now; the next edit takes them away.
    void setMarks(const QVector<Mark> &marks);
    /// Writes `name` where the variable `unknown` stands, wherever it does; can be undone.
    void replaceVariable(const QString &unknown, const QString &name);

    [[nodiscard]] QCompleter *nameCompleter() const { return m_completer; }

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void applyLook();
    void offerNames();
    void complete(const QString &name);
    /// What stands between `${` and the cursor; none if the cursor is in no variable.
    [[nodiscard]] std::optional<QString> namePrefix() const;

    QStringListModel *m_names;
    QCompleter *m_completer;
};

} // namespace rollcall::ui
