// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/storage_widget.h"

#include "widgets/label_text.h"
#include "widgets/text_label.h"
#include "widgets/typography.h"
#include "wording/count_text.h"

#include <QDesktopServices>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QUrl>

namespace rollcall::ui
{

StorageWidget::StorageWidget(QWidget *parent)
    : QWidget(parent), m_folder(new QLineEdit(this)), m_open(new QPushButton(this)), m_grid(new QGridLayout)
{
    m_folder->setObjectName(QStringLiteral("dataFolder"));
    m_folder->setReadOnly(true);
    m_open->setObjectName(QStringLiteral("openFolder"));
    connect(m_open, &QPushButton::clicked, this,
        [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_storage.folder)); });
    auto *line = new QHBoxLayout;
    line->setSpacing(spacing::kRelated);
    line->addWidget(m_folder, 1);
    line->addWidget(m_open);
    m_grid->setHorizontalSpacing(spacing::kGroup);
    m_grid->setVerticalSpacing(spacing::kTight);
    m_grid->setColumnStretch(0, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::kRelated);
    column->addLayout(line);
    column->addLayout(m_grid);
    retranslate();
}

void StorageWidget::showStorage(const StorageFacts &storage)
{
    m_storage = storage;
    while (m_lines.size() < storage.copies.size())
        addLine();
    retranslate();
}

void StorageWidget::addLine()
{
    const int row = int(m_lines.size());
    Line line{new ElidedLabel(this), new TextLabel(this), new QPushButton(this)};
    line.name->setObjectName(QStringLiteral("copyName%1").arg(row));
    line.size->setObjectName(QStringLiteral("copySize%1").arg(row));
    line.size->setColorRole(ColorRole::Muted);
    line.clear->setObjectName(QStringLiteral("clearCache%1").arg(row));
    connect(line.clear, &QPushButton::clicked, this, [this, row] { Q_EMIT clearRequested(m_storage.copies.at(row)); });
    m_grid->addWidget(line.name, row, 0);
    m_grid->addWidget(line.size, row, 1, Qt::AlignRight | Qt::AlignVCenter);
    m_grid->addWidget(line.clear, row, 2);
    m_lines.append(line);
}

void StorageWidget::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void StorageWidget::retranslate()
{
    m_folder->setText(m_storage.folder);
    m_folder->setAccessibleName(tr("Folder of the data"));
    m_open->setText(tr("&Open Folder"));
    m_open->setAccessibleName(spokenLabel(m_open->text()));
    for (int row = 0; row < m_lines.size(); ++row) {
        const Line &line = m_lines[row];
        const bool used = row < m_storage.copies.size();
        for (QWidget *widget :
            {static_cast<QWidget *>(line.name), static_cast<QWidget *>(line.size), static_cast<QWidget *>(line.clear)})
            widget->setVisible(used);
        if (!used)
            continue;
        const StorageFacts::Copy &copy = m_storage.copies[row];
        line.name->setContent(copy.profileName);
        line.name->setToolTip(plainToolTip(copy.path));
        line.size->setText(copy.bytes > 0 ? wording::sizeText(copy.bytes) : tr("nothing stored"));
        line.clear->setText(tr("Clear Cache…"));
        line.clear->setAccessibleName(spokenLabel(line.clear->text()));
        line.clear->setAccessibleDescription(line.name->text());
        line.clear->setEnabled(copy.bytes > 0);
    }
}

} // namespace rollcall::ui
