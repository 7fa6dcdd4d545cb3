// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/quick_search.h"

#include "core/when_done.h"
#include "widgets/filter_edit.h"
#include "widgets/label_text.h"
#include "widgets/quick_search_delegate.h"
#include "widgets/text_label.h"
#include "widgets/themed_icon.h"
#include "widgets/typography.h"
#include "wording/count_text.h"
#include "wording/visible_text.h"

#include <QAction>
#include <QEvent>
#include <QKeyEvent>
#include <QListWidget>
#include <QPainter>
#include <QVBoxLayout>

namespace rollcall::ui
{

namespace
{

constexpr int kMost = 6; // Of a kind: two kinds and some pages fit without scrolling.
constexpr int kPatienceMs = 60;
constexpr QSize kSize(640, 460);

enum Role { LinkRole = QuickSearchDelegate::FirstFreeRole, ActionRole };

// Without case and accents, as the lists search.
QString folded(const QString &text)
{
    QString plain;
    for (const QChar letter : text.normalized(QString::NormalizationForm_KD)) {
        if (!letter.isMark())
            plain.append(letter);
    }
    return plain.toCaseFolded();
}

bool matches(const QString &title, const QString &text)
{
    const QString folds = folded(title);
    for (const QString &word : folded(text).split(u' ', Qt::SkipEmptyParts)) {
        if (!folds.contains(word))
            return false;
    }
    return true;
}

} // namespace

QuickSearch::QuickSearch(sync::Directory *directory, QWidget *parent)
    : QDialog(parent, Qt::Dialog | Qt::FramelessWindowHint),
      m_directory(directory),
      m_field(new FilterEdit(this)),
      m_list(new QListWidget(this)),
      m_hint(new TextLabel(this))
{
    setObjectName(QStringLiteral("quickSearch"));
    build();
    m_patience.setSingleShot(true);
    m_patience.setInterval(kPatienceMs);
    connect(&m_patience, &QTimer::timeout, this, &QuickSearch::fill);
    connect(m_field, &QLineEdit::textChanged, this, &QuickSearch::ask);
    connect(m_list, &QListWidget::itemClicked, this, &QuickSearch::choose);
    m_field->installEventFilter(this);
    retranslate();
    fill();
}

void QuickSearch::build()
{
    m_field->setObjectName(QStringLiteral("quickField"));
    m_list->setObjectName(QStringLiteral("quickList"));
    m_list->setItemDelegate(new QuickSearchDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus); // The keyboard stays in the field and moves through the list from there.
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_hint->setColorRole(ColorRole::Muted);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::kGroup, spacing::kGroup, spacing::kGroup, spacing::kRelated);
    column->setSpacing(spacing::kRelated);
    column->addWidget(m_field);
    column->addWidget(m_list, 1);
    column->addWidget(m_hint);
    resize(kSize);
}

void QuickSearch::setPages(const QVector<QuickPage> &pages)
{
    m_pages = pages;
    fill();
}

void QuickSearch::setActions(const QVector<QAction *> &actions)
{
    m_actions = actions;
    fill();
}

void QuickSearch::ask()
{
    ++m_asked;
    for (QFuture<Result<sync::Listing>> &older : m_asking)
        older.cancel(); // A million people need not be searched for a text that stands there no more.
    m_asking.clear();
    const QString text = m_field->text().trimmed();
    m_awaited = 0;
    m_openWhenFound = m_hasMoved = false;
    if (!m_directory || text.isEmpty()) {
        m_users = {};
        m_groups = {};
        return fill();
    }
    m_awaited = 2;
    m_patience.start();
    sync::UserQuery users;
    users.text = text;
    sync::GroupQuery groups;
    groups.text = text;
    askFor(&QuickSearch::m_users, m_directory->users(users),
        [this](const QVector<quint32> &rids) { return m_directory->userRows(rids); });
    askFor(&QuickSearch::m_groups, m_directory->groups(groups),
        [this](const QVector<quint32> &rids) { return m_directory->groupRows(rids); });
}

template <typename Row, typename Fetch>
void QuickSearch::askFor(Found<Row> QuickSearch::*found, const QFuture<Result<sync::Listing>> &listed, Fetch fetch)
{
    const quint64 number = m_asked;
    m_asking.append(listed);
    whenDone(listed, this, [this, found, fetch, number](const Result<sync::Listing> &listing) {
        if (number != m_asked)
            return;
        const qint64 all = listing ? listing->rids.size() : 0;
        const QVector<quint32> first = listing ? listing->rids.mid(0, kMost) : QVector<quint32>();
        whenDone(fetch(first), this, [this, found, number, all](const Result<QVector<Row>> &rows) {
            if (number != m_asked)
                return;
            this->*found = {rows.valueOr({}), all};
            take();
        });
    });
}

void QuickSearch::take()
{
    --m_awaited;
    fill();
    if (m_awaited == 0 && std::exchange(m_openWhenFound, false))
        choose(m_list->currentItem());
}

void QuickSearch::fill()
{
    m_patience.stop();
    const QString text = m_field->text().trimmed();
    const QString moved = m_hasMoved && m_list->currentItem() ? keyOf(*m_list->currentItem()) : QString();
    m_list->clear();
    m_links.clear();
    addUsers(text);
    addGroups(text);
    addPages(text);
    addActions(text);
    if (m_list->count() == 0)
        addHeading(tr("Nothing is called that"));
    if (moved.isEmpty() || !selectAgain(moved))
        selectFirst();
}

/// What tells it from the others: where it leads to, or an action's name.
QString QuickSearch::keyOf(const QListWidgetItem &item) const
{
    const QVariant number = item.data(LinkRole);
    if (!number.isValid())
        return item.text();
    const Link &link = m_links.at(number.toInt());
    return QStringLiteral("%1/%2/%3").arg(QString::number(static_cast<int>(link.kind)), link.target, link.filter);
}

/// An answer that came later does not take away the entry that somebody went to. False: it is not there any more.
bool QuickSearch::selectAgain(const QString &key)
{
    for (int row = 0; row < m_list->count(); ++row) {
        const QListWidgetItem &item = *m_list->item(row);
        if (!(item.flags() & Qt::ItemIsEnabled) || keyOf(item) != key)
            continue;
        m_list->setCurrentRow(row);
        return true;
    }
    return false;
}

void QuickSearch::addPages(const QString &text)
{
    bool first = true;
    for (const QuickPage &page : std::as_const(m_pages)) {
        if (!matches(page.place + u' ' + page.title, text))
            continue;
        if (std::exchange(first, false))
            addHeading(tr("Pages"));
        addLink(
            themedIcon(QStringLiteral("view-list-details")), page.title, page.place, {Link::Kind::Page, page.name, {}});
    }
}

void QuickSearch::addActions(const QString &text)
{
    bool first = true;
    for (QAction *action : std::as_const(m_actions)) {
        const QString title = spokenLabel(action->text());
        if (!action->isEnabled() || title.isEmpty() || !matches(title, text))
            continue;
        if (std::exchange(first, false))
            addHeading(tr("Actions"));
        QListWidgetItem *entry = addEntry(action->icon(), title, action->shortcut().toString(QKeySequence::NativeText));
        entry->setData(ActionRole, QVariant::fromValue(action));
    }
}

void QuickSearch::addUsers(const QString &text)
{
    if (m_users.rows.isEmpty() || text.isEmpty())
        return;
    addHeading(tr("Users"));
    for (const sync::UserRow &row : std::as_const(m_users.rows)) {
        if (!row.id.isEmpty())
            addLink(themedIcon(QStringLiteral("user")), row.displayName.isEmpty() ? row.userName : row.displayName,
                row.userName, {Link::Kind::User, row.id, {}});
    }
    addRest(m_users.all - m_users.rows.size(), QStringLiteral("users"), text);
}

void QuickSearch::addGroups(const QString &text)
{
    if (m_groups.rows.isEmpty() || text.isEmpty())
        return;
    addHeading(tr("User groups"));
    for (const sync::GroupRow &row : std::as_const(m_groups.rows)) {
        if (!row.id.isEmpty())
            addLink(themedIcon(QStringLiteral("system-users")), row.displayName, wording::memberCount(row.memberCount),
                {Link::Kind::Group, row.id, {}});
    }
    addRest(m_groups.all - m_groups.rows.size(), QStringLiteral("user-groups"), text);
}

void QuickSearch::addHeading(const QString &title)
{
    auto *item = new QListWidgetItem(title, m_list);
    item->setFlags(Qt::NoItemFlags);
}

QListWidgetItem *QuickSearch::addEntry(const QIcon &icon, const QString &title, const QString &detail)
{
    auto *item = new QListWidgetItem(icon, wording::visibleText(title), m_list);
    item->setData(QuickSearchDelegate::DetailRole, wording::visibleText(detail));
    item->setData(
        Qt::AccessibleTextRole, detail.isEmpty() ? item->text() : QStringLiteral("%1, %2").arg(item->text(), detail));
    return item;
}

void QuickSearch::addLink(const QIcon &icon, const QString &title, const QString &detail, const Link &link)
{
    addEntry(icon, title, detail)->setData(LinkRole, m_links.size());
    m_links.append(link);
}

void QuickSearch::addRest(qint64 left, const QString &page, const QString &text)
{
    if (left > 0)
        //: Ctrl+K: leads to the list with all that were found. %1 is a count.
        addLink(themedIcon(QStringLiteral("edit-find")),
            tr("Show %1 more on their page").arg(wording::numberText(left)), {}, {Link::Kind::Page, page, text});
}

void QuickSearch::choose(QListWidgetItem *item)
{
    if (!item || !(item->flags() & Qt::ItemIsEnabled))
        return;
    const QVariant link = item->data(LinkRole);
    auto *action = item->data(ActionRole).value<QAction *>();
    accept();
    if (link.isValid())
        Q_EMIT linkChosen(m_links.value(link.toInt()));
    else if (action)
        action->trigger();
}

void QuickSearch::moveBy(int rows)
{
    const int step = rows < 0 ? -1 : 1;
    int row = m_list->currentRow();
    for (int left = std::abs(rows); left > 0; --left) {
        int next = row + step;
        while (next >= 0 && next < m_list->count() && !(m_list->item(next)->flags() & Qt::ItemIsEnabled))
            next += step;
        if (next < 0 || next >= m_list->count())
            break;
        row = next;
    }
    m_list->setCurrentRow(row);
    if (row <= 1)
        m_list->scrollToTop(); // Its heading too.
}

void QuickSearch::selectFirst()
{
    m_hasMoved = false;
    m_list->setCurrentRow(-1);
    moveBy(1);
}

bool QuickSearch::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_field || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    constexpr int kPageOfRows = 8;
    const auto go = [this](int rows) {
        moveBy(rows);
        m_hasMoved = m_list->currentItem() != nullptr;
        return true;
    };
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Down: return go(1);
    case Qt::Key_Up: return go(-1);
    case Qt::Key_PageDown: return go(kPageOfRows);
    case Qt::Key_PageUp: return go(-kPageOfRows);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        // What stands there first was found for fewer letters; where somebody went to is what they want.
        m_openWhenFound = m_awaited > 0 && !m_hasMoved;
        if (!m_openWhenFound)
            choose(m_list->currentItem());
        return true;
    case Qt::Key_Escape: reject(); return true;
    default: return false;
    }
}

void QuickSearch::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void QuickSearch::paintEvent(QPaintEvent *)
{
    QPainter painter(this); // It has no window frame: the line sets it off.
    painter.setPen(ThemeColors::of(palette()).control);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

void QuickSearch::retranslate()
{
    setWindowTitle(tr("Search"));
    m_field->setPrompt(tr("Search people, groups, pages, actions"));
    m_list->setAccessibleName(tr("What was found"));
    //: The keys of Ctrl+K's list.
    m_hint->setText(tr("↑ ↓ choose · Return opens · Escape closes"));
}

} // namespace rollcall::ui
