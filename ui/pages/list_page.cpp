// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/list_page.h"

#include "models/rid_set.h"
#include "pages/list_actions.h"
#include "pages/saved_filters.h"
#include "rules/user_state.h"
#include "sync/directory.h"
#include "widgets/filter_edit.h"
#include "widgets/list_table.h"
#include "widgets/message_widget.h"
#include "widgets/notice_widget.h"
#include "widgets/page_header_widget.h"
#include "widgets/sync_text.h"
#include "widgets/text_label.h"
#include "widgets/typography.h"
#include "widgets/value_text.h"
#include "widgets/window_state.h"
#include "wording/count_text.h"
#include "wording/status_text.h"
#include "wording/time_text.h"

#include <QEvent>
#include <QHeaderView>
#include <QItemSelection>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <utility>

namespace rollcall::ui
{

namespace
{

// An age is told in minutes: twice a minute is often enough.
constexpr int kAgeIntervalMs = 30'000;

// What list and details share in a new window; the splitter scales it to the room there is.
constexpr int kBothWidths = 1060;

// More are not looked at one by one whenever the selection changes.
constexpr int kFewRows = 100;

} // namespace

ListPage::ListPage(sync::Directory &directory, std::unique_ptr<models::ListingModel> model, QueryBar::Kind kind,
    const Clock &clock, QWidget *parent)
    : Page(parent),
      m_directory(directory),
      m_model(std::move(model)),
      m_clock(clock),
      m_header(new PageHeaderWidget(this)),
      m_notice(new NoticeWidget(this)),
      m_query(new QueryBar(directory, kind, this)),
      m_kind(kind),
      m_filter(m_query->edit()),
      m_splitter(new QSplitter(Qt::Horizontal, this)),
      m_stack(new QStackedWidget(this)),
      m_table(new ListTable(this)),
      m_message(new MessageWidget(this)),
      m_counts(new TextLabel(this))
{
    build();
}

void ListPage::build()
{
    m_message->setObjectName(QStringLiteral("listMessage"));
    m_filter->setList(m_table);
    m_table->setObjectName(QStringLiteral("list"));
    m_splitter->setObjectName(QStringLiteral("splitter"));
    m_counts->setObjectName(QStringLiteral("counts"));
    m_counts->setColorRole(ColorRole::Muted);

    auto *list = new QWidget(this);
    auto *listColumn = new QVBoxLayout(list);
    listColumn->setContentsMargins(0, 0, 0, 0);
    listColumn->addWidget(m_table, 1);
    listColumn->addWidget(m_counts);
    m_stack->addWidget(list);
    m_stack->addWidget(m_message);
    m_splitter->addWidget(m_stack);
    m_splitter->setChildrenCollapsible(false);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::kPage, spacing::kGroup, spacing::kPage, spacing::kRelated);
    column->setSpacing(spacing::kRelated + spacing::kTight);
    column->addWidget(m_header);
    column->addWidget(m_notice);
    column->addWidget(m_query);
    column->addWidget(m_splitter, 1);
}

void ListPage::start(QWidget *details, int detailsWidth)
{
    m_details = details;
    m_splitter->addWidget(details);
    m_splitter->setSizes({kBothWidths - detailsWidth, detailsWidth});
    m_model->setCellText([this](int column, const QVariant &value) { return cellText(column, value); });
    m_model->setCellNote([this](const QModelIndex &index) { return cellNote(index); });
    m_table->setModel(m_model.get());
    m_table->horizontalHeader()->setSortIndicator(0, Qt::AscendingOrder);
    m_table->setSortingEnabled(true);
    m_actions = new ListActions(*this);
    connectAll();
    retranslate();
}

void ListPage::connectAll()
{
    connectModel();
    connect(m_filter, &QLineEdit::textChanged, m_model.get(), &models::ListingModel::setText);
    connect(m_filter, &QLineEdit::textChanged, this, [this] { m_askedByUser = true; });
    connect(m_table->horizontalHeader(), &QHeaderView::sortIndicatorChanged, this, [this] { m_askedByUser = true; });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ListPage::takeSelection);
    connect(
        m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] { Q_EMIT selectionChanged(); });
    connect(m_model.get(), &QAbstractItemModel::dataChanged, this, &ListPage::selectionChanged);
    connect(m_model.get(), &QAbstractItemModel::modelReset, this, &ListPage::selectionChanged);
    connect(&m_directory, &sync::Directory::statusChanged, this, &ListPage::update);
    connect(m_message, &MessageWidget::actionRequested, this, &ListPage::act);
    connect(m_notice, &NoticeWidget::actionRequested, this, &ListPage::actOnNotice);
    auto *age = new QTimer(this);
    connect(age, &QTimer::timeout, this, &ListPage::updateHeader);
    age->start(kAgeIntervalMs);
}

void ListPage::connectModel()
{
    using models::ListingModel;
    connect(m_model.get(), &ListingModel::countsChanged, this, [this] { Q_EMIT countChanged(count()); });
    connect(m_model.get(), &ListingModel::listed, this, &ListPage::takeList);
    connect(m_model.get(), &ListingModel::failed, this, [this](const Error &error) {
        m_cacheError = error;
        update();
    });
    connect(m_model.get(), &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        m_scroll = m_table->verticalScrollBar()->value();
        m_selectedBefore = selectedRids();
    });
    // Rows come after the listing: only now is it known who they are.
    connect(m_model.get(), &QAbstractItemModel::dataChanged, this, &ListPage::takeSelection);
}

void ListPage::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void ListPage::toggleDetails()
{
    m_detailsWanted = !m_detailsWanted;
    updateState();
}

void ListPage::showItem(const QString &id)
{
    m_reveal = true;
    m_detailsWanted = true;
    remember(id);
    updateState();
}

void ListPage::showFiltered(const QString &filter)
{
    m_filter->setText(filter);
}

void ListPage::noteRid(const QString &id, quint32 rid)
{
    if (id != m_selectedId)
        return;
    m_selectedRid = rid;
    if (std::exchange(m_reveal, false) && m_model->rowOfRid(rid) < 0)
        m_filter->clear();
    restoreSelection();
}

void ListPage::saveState(WindowState &state) const
{
    state.setValue(objectName() + QStringLiteral("/filter"), m_filter->text());
    state.setConnectionValue(savedFiltersKey(objectName()), m_query->savedFilters());
    state.setValue(objectName() + QStringLiteral("/attributes"), attributeColumns().join(u'\n'));
    state.setValue(objectName() + QStringLiteral("/selected"), m_selectedId);
    state.setValue(objectName() + QStringLiteral("/details"),
        m_detailsWanted ? QStringLiteral("shown") : QStringLiteral("hidden"));
}

void ListPage::restoreState(const WindowState &state)
{
    const QString attributes = state.value(objectName() + QStringLiteral("/attributes"));
    if (!attributes.isEmpty()) {
        setAttributeColumns(attributes.split(u'\n', Qt::SkipEmptyParts));
        m_actions->tellHeaders();
        state.restoreLayouts(*this); // Now that these columns are there, too.
    }
    m_query->setSavedFilters(state.connectionValue(savedFiltersKey(objectName())));
    m_filter->setText(state.value(objectName() + QStringLiteral("/filter")));
    m_detailsWanted = state.value(objectName() + QStringLiteral("/details")) != QLatin1String("hidden");
    remember(state.value(objectName() + QStringLiteral("/selected")));
}

void ListPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ListPage::remember(const QString &id)
{
    m_selectedId = id;
    m_selectedRid = 0;
    showDetails(id);
}

void ListPage::takeList()
{
    m_cacheError.reset();
    m_query->setAnswer(m_kind == QueryBar::Kind::Users ? std::optional(m_model->counts()) : std::nullopt,
        m_model->unknownAttributes(), m_model->inapplicable());
    update();
    restoreSelection();
    selectAgain();
    // Another order by the user's wish leads to the selection, a refresh leaves the view where it was.
    if (!std::exchange(m_askedByUser, false) && m_scroll >= 0)
        m_table->verticalScrollBar()->setValue(m_scroll);
    m_scroll = -1;
}

void ListPage::restoreSelection()
{
    const int row = m_selectedRid > 0 ? m_model->rowOfRid(m_selectedRid) : m_model->rowOf(m_selectedId);
    if (row < 0 || m_table->currentIndex().row() == row)
        return;
    m_table->selectionModel()->setCurrentIndex(
        m_model->index(row, 0), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

/// After a reset, the rows that were selected besides the current one; those that the filter leaves out are not any
/// more.
void ListPage::selectAgain()
{
    const QVector<quint32> before = std::exchange(m_selectedBefore, {});
    if (before.size() < 2)
        return;
    const models::RidSet wanted(before);
    const QVector<quint32> &rids = m_model->rids();
    QItemSelection selection;
    for (int row = 0; row < rids.size(); ++row) {
        if (!wanted.contains(rids.at(row)))
            continue;
        const int first = row;
        while (row + 1 < rids.size() && wanted.contains(rids.at(row + 1)))
            ++row;
        selection.select(m_model->index(first, 0), m_model->index(row, m_model->columnCount() - 1));
    }
    m_table->selectionModel()->select(selection, QItemSelectionModel::Select);
}

void ListPage::takeSelection()
{
    const QModelIndex current = m_table->currentIndex();
    const QString id = current.isValid() ? m_model->idAt(current.row()) : QString();
    if (!id.isEmpty() && id != m_selectedId)
        remember(id);
}

QVector<quint32> ListPage::selectedRids() const
{
    const QVector<quint32> &rids = m_model->rids();
    QVector<quint32> selected;
    for (const int row : m_table->selectedRows())
        selected.append(rids.at(row));
    return selected;
}

QVector<SelectedItem> ListPage::selectedItems() const
{
    const QVector<int> rows = m_table->selectedRows();
    if (rows.size() > kFewRows)
        return {};
    QVector<SelectedItem> items;
    for (const int row : rows) {
        items.append(itemAt(row));
        if (items.constLast().id.isEmpty())
            return {};
    }
    return items;
}

SelectedItem ListPage::itemAt(int row) const
{
    using models::ValueTableModel;
    const QModelIndex first = m_model->index(row, 0);
    SelectedItem item{first.data(ValueTableModel::IdRole).toString(), first.data().toString()};
    for (int column = 0; column < m_model->columnCount(); ++column) {
        const QVariant value = first.siblingAtColumn(column).data(ValueTableModel::ValueRole);
        if (value.metaType() == QMetaType::fromType<rules::Source>())
            item.source = value.value<rules::Source>();
        if (value.metaType() == QMetaType::fromType<rules::UserState>())
            item.isDisabled = value.value<rules::UserState>() == rules::UserState::Disabled;
    }
    item.isBuiltIn
        = m_kind == QueryBar::Kind::Groups && isAllUsersName(first.data(ValueTableModel::ValueRole).toString());
    return item;
}

void ListPage::update()
{
    updateHeader();
    updateState();
    updateNotice();
}

void ListPage::updateHeader()
{
    const sync::SyncStatus &status = m_directory.status();
    QStringList figures;
    if (m_model->isListed())
        figures << wording::numberText(m_model->totalCount());
    if (status.lastCompleteSync.isValid())
        figures << wording::asOf(status.lastCompleteSync, m_clock.now());
    m_header->setFigures(figures.join(QStringLiteral(" · ")),
        status.lastCompleteSync.isValid() ? wording::exactTime(status.lastCompleteSync) : QString());
    const bool filtered = m_model->shownCount() != m_model->totalCount();
    m_counts->setText(filtered ? wording::filteredCount(m_model->shownCount(), m_model->totalCount())
                               : wording::shownCount(m_model->totalCount()));
}

void ListPage::updateState()
{
    m_state = listState({.listed = m_model->isListed(),
        .cacheFailed = m_cacheError.has_value(),
        .total = m_model->totalCount(),
        .shown = m_model->shownCount(),
        .phase = m_directory.status().phase});
    const bool list = m_state == ListState::Full || m_state == ListState::Waiting;
    if (!list)
        showMessage();
    m_stack->setCurrentIndex(list ? 0 : 1);
    m_details->setVisible(m_detailsWanted && (list || m_state == ListState::NoMatch));
}

void ListPage::showMessage()
{
    const ListWords word = words();
    const sync::SyncStatus &status = m_directory.status();
    switch (m_state) {
    case ListState::Loading:
        m_message->showProgress(word.loadingTitle, wording::progressLine(progressFigures(status.progress)),
            status.progress.done, status.progress.total, tr("Cancel"));
        break;
    case ListState::Failed:
        m_message->showError(m_cacheError ? *m_cacheError : status.error.value_or(Error{}), tr("Try Again"));
        break;
    case ListState::NoMatch:
        m_message->showEmpty(
            QStringLiteral("edit-find"), word.noMatchTitle.arg(m_filter->text()), {}, tr("Clear Filter"));
        break;
    case ListState::NeverSynced:
        m_message->showEmpty(QStringLiteral("network-server"), tr("Nothing has been fetched yet"),
            tr("A sync fetches the users and user groups of the service. It only reads."), tr("Sync Now"));
        break;
    default:
        m_message->showEmpty(QStringLiteral("network-server"), word.emptyTitle, word.emptySentence, tr("Sync Now"));
    }
}

void ListPage::act()
{
    switch (m_state) {
    case ListState::Loading: m_directory.cancelSync(); break;
    case ListState::NoMatch: m_filter->clear(); break;
    default: m_directory.startSync();
    }
}

void ListPage::actOnNotice()
{
    if (m_noticed && m_noticed->code == ErrorCode::MassRemovalStopped)
        m_directory.startSyncAllowingRemovals();
    else
        m_directory.startSync();
}

void ListPage::showNotice()
{
    // The brake is let go only by somebody who has read why it was on. Only the local copy is concerned.
    const bool braked = m_noticed->code == ErrorCode::MassRemovalStopped;
    m_notice->showError(*m_noticed, braked ? tr("Remove from the Local Copy") : tr("Try Again"));
}

void ListPage::updateNotice()
{
    std::optional<Error> problem = m_cacheError;
    if (!problem && m_directory.status().phase == sync::SyncPhase::Failed)
        problem = m_directory.status().error;
    if (!problem || (m_state != ListState::Full && m_state != ListState::NoMatch)) {
        m_noticed.reset();
        m_notice->hide();
    } else if (problem != m_noticed) { // One that was closed stays closed until another comes.
        m_noticed = problem;
        showNotice();
    }
}

void ListPage::retranslate()
{
    const ListWords word = words();
    m_header->setTitle(word.title);
    m_filter->setPrompt(word.filterPrompt);
    m_table->setAccessibleName(word.title);
    for (int column = 0; column < word.columns.size(); ++column)
        m_model->setHeaderData(column, Qt::Horizontal, word.columns[column]);
    m_actions->tellHeaders();
    m_model->retranslate();
    m_actions->retranslate();
    if (m_notice->isVisibleTo(this) && m_noticed)
        showNotice();
    update();
}

} // namespace rollcall::ui
