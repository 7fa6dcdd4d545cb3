// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/storage_facts.h"

#include <QVector>
#include <QWidget>

class QGridLayout;
class QLineEdit;
class QPushButton;

namespace rollcall::ui
{

class TextLabel;

/// Where the data are and how much they take: the folder with a button that opens it, and a line for the copy of each
/// service, which can be cleared.
class StorageWidget final : public QWidget
{
    Q_OBJECT

public:
    explicit StorageWidget(QWidget *parent = nullptr);

    void showStorage(const StorageFacts &storage);

Q_SIGNALS:
    /// Nobody was asked yet.
    void clearRequested(const rollcall::ui::StorageFacts::Copy &copy);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Line {
        TextLabel *name = nullptr;
        TextLabel *size = nullptr;
        QPushButton *clear = nullptr;
    };

    void addLine();
    void retranslate();

    StorageFacts m_storage;
    QLineEdit *m_folder;
    QPushButton *m_open;
    QGridLayout *m_grid;
    QVector<Line> m_lines;
};

} // namespace rollcall::ui
