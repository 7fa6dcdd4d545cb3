// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/details_window.h"

#include "models/listing_model.h"
#include "widgets/typography.h"

#include <QShortcut>
#include <QVBoxLayout>

namespace rollcall::ui
{

DetailsWindow::DetailsWindow(models::ListingModel &model, const QString &id, QWidget *parent)
    : QWidget(parent, Qt::Window), m_model(model), m_id(id)
{
    setObjectName(QStringLiteral("detailsWindow"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::kGroup, spacing::kGroup, spacing::kGroup, spacing::kGroup);
    const auto onKey = [this](const QKeySequence &keys, auto run) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, run);
    };
    onKey(Qt::ALT | Qt::Key_Down, [this] { step(1); });
    onKey(Qt::ALT | Qt::Key_Up, [this] { step(-1); });
    onKey(Qt::Key_Escape, [this] { close(); });
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &DetailsWindow::goOn);
    resize(560, 640);
}

void DetailsWindow::setContent(QWidget *content)
{
    layout()->addWidget(content);
}

void DetailsWindow::step(int by)
{
    const int row = m_row >= 0 ? m_row : m_model.rowOf(m_id);
    const int next = row + by;
    if (row < 0 || next < 0 || next >= m_model.rowCount())
        return;
    m_row = next;
    goOn();
}

/// A row that nobody looked at yet has to be fetched first; asking for its id does that.
void DetailsWindow::goOn()
{
    if (m_row < 0)
        return;
    const QString id = m_model.idAt(m_row);
    if (id.isEmpty())
        return;
    m_row = -1;
    m_id = id;
    Q_EMIT idRequested(id);
}

} // namespace rollcall::ui
