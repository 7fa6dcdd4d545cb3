// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/query_bar.h"

#include "dialogs/saved_filters_dialog.h"
#include "models/nearest_name.h"
#include "pages/query_completer.h"
#include "widgets/filter_edit.h"
#include "widgets/text_label.h"
#include "widgets/typography.h"
#include "wording/count_text.h"
#include "wording/query_words.h"
#include "wording/value_names.h"
#include "wording/visible_text.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

namespace rollcall::ui
{

using sync::QueryField;

namespace
{

constexpr int kLongestName = 60;

/// A name as a menu shows it: an ampersand in it is none of a shortcut.
QString withoutMnemonic(const QString &name)
{
    return wording::visibleText(name).replace(u'&', QLatin1String("&&"));
}

} // namespace

QueryBar::QueryBar(sync::Directory &directory, Kind kind, QWidget *parent)
    : QWidget(parent),
      m_directory(directory),
      m_kind(kind),
      m_edit(new FilterEdit(this)),
      m_completer(new QueryCompleter(directory, *m_edit, kind == Kind::Users)),
      m_faults(new TextLabel(this))
{
    build();
    connect(m_edit, &QLineEdit::textChanged, this, [this] {
        m_unknownAttributes.clear(); // Of the text before; the answer says it anew.
        m_inapplicable.clear();
        explain();
        updateButtons();
    });
    retranslate();
    explain();
}

void QueryBar::build()
{
    m_edit->setObjectName(QStringLiteral("filter"));
    m_faults->setObjectName(QStringLiteral("queryFaults"));
    m_faults->setColorRole(ColorRole::Warning);
    m_faults->setWordWrap(true);
    auto *line = new QHBoxLayout;
    line->setSpacing(spacing::kRelated);
    line->addWidget(m_edit, 1);
    const QVector<QueryField> fields = m_kind == Kind::Users
        ? QVector<QueryField>{QueryField::Source, QueryField::State, QueryField::InviteStatus}
        : QVector<QueryField>{QueryField::Source};
    for (const QueryField field : fields) {
        QToolButton *button = addButton(sync::queryFieldName(field) + QStringLiteral("Filter"));
        connect(button->menu(), &QMenu::aboutToShow, this, [this, field, button] {
            button->menu()->clear();
            fillValues(*button->menu(), field);
        });
        m_buttons.append({field, button});
        line->addWidget(button);
    }
    m_more = addButton(QStringLiteral("moreFilters"));
    connect(m_more->menu(), &QMenu::aboutToShow, this, &QueryBar::fillMore);
    line->addWidget(m_more);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::kTight);
    column->addLayout(line);
    column->addWidget(m_faults);
}

QToolButton *QueryBar::addButton(const QString &name)
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setMenu(new QMenu(button));
    return button;
}

void QueryBar::setAnswer(const std::optional<sync::FactCounts> &counts, const QStringList &unknownAttributes,
    const QStringList &inapplicable)
{
    m_counts = counts;
    m_inapplicable = inapplicable;
    const bool isNew = m_unknownAttributes != unknownAttributes;
    m_unknownAttributes = unknownAttributes;
    if (isNew && !unknownAttributes.isEmpty())
        learnNames();
    explain();
}

/// So that the most similar one can be named.
void QueryBar::learnNames()
{
    m_completer->learnNames([this] { explain(); });
}

void QueryBar::explain()
{
    QStringList sentences;
    for (const sync::QueryFault &fault : sync::parseQuery(m_edit->text()).faults) {
        // Not while it is being typed: the value is still to come.
        const bool isTyped = fault.kind == sync::QueryFault::Kind::NoValue && fault.end == m_edit->text().size();
        if (!isTyped)
            sentences.append(wording::queryFaultText(fault, sync::keywordsOf(fault.field)));
    }
    for (const QString &name : std::as_const(m_unknownAttributes))
        sentences.append(
            wording::queryAttributeUnknown(name, models::nearestName(name, m_completer->attributeNames())));
    for (const QString &condition : std::as_const(m_inapplicable))
        sentences.append(wording::queryNotForGroups(condition));
    m_faults->setContent(sentences.join(u' '));
    m_faults->setVisible(!sentences.isEmpty());
    m_edit->setAccessibleDescription(sentences.join(u' '));
}

QVector<int> QueryBar::chosen(QueryField field) const
{
    QVector<int> numbers;
    for (const sync::QueryTerm &term : sync::parseQuery(m_edit->text()).terms) {
        if (term.field == field && !term.isNegated)
            numbers += term.numbers;
    }
    return numbers;
}

void QueryBar::toggle(QueryField field, int number)
{
    QVector<int> numbers = chosen(field);
    if (numbers.removeAll(number) == 0)
        numbers.append(number);
    m_edit->setText(sync::withKeywords(m_edit->text(), field, numbers));
}

void QueryBar::fillValues(QMenu &menu, QueryField field)
{
    const QVector<int> numbers = chosen(field);
    for (const sync::QueryKeyword &keyword : sync::keywordsOf(field)) {
        const int number = keyword.number;
        QString text = withoutMnemonic(valueName(field, number));
        if (m_counts)
            text += u'\t' + wording::numberText(m_counts->of(field, number));
        QAction *action = menu.addAction(text);
        action->setObjectName(keyword.word);
        action->setCheckable(true);
        action->setChecked(numbers.contains(number));
        connect(action, &QAction::triggered, this, [this, field, number] { toggle(field, number); });
    }
    if (numbers.isEmpty())
        return;
    menu.addSeparator();
    connect(menu.addAction(tr("Any")), &QAction::triggered, this,
        [this, field] { m_edit->setText(sync::withKeywords(m_edit->text(), field, {})); });
}

void QueryBar::addCondition(QMenu &menu, const QString &text, const QString &condition)
{
    QAction *action = menu.addAction(text);
    action->setObjectName(condition);
    connect(action, &QAction::triggered, this,
        [this, condition] { m_edit->setText(sync::withCondition(m_edit->text(), condition)); });
}

void QueryBar::fillMore()
{
    QMenu &menu = *m_more->menu();
    menu.clear();
    qDeleteAll(menu.findChildren<QMenu *>(QString(), Qt::FindDirectChildrenOnly));
    if (m_kind == Kind::Users) {
        fillValues(*menu.addMenu(nameOf(QueryField::SyncState)), QueryField::SyncState);
        menu.addSeparator();
        addCondition(menu, tr("Without an e-mail address"), QStringLiteral("-has:email"));
        addCondition(menu, tr("In no user group"), QStringLiteral("-has:group"));
    }
    if (m_kind == Kind::Groups) {
        addCondition(menu, tr("With the name of another group"), QStringLiteral("has:duplicate"));
        addCondition(menu, tr("With disabled members"), QStringLiteral("has:disabled"));
        addCondition(menu, tr("Without members"), QStringLiteral("-has:member"));
    }
    addCondition(menu, tr("Changed in the last 24 hours"), QStringLiteral("changed:<1d"));
    addCondition(menu, tr("Changed in the last 7 days"), QStringLiteral("changed:<7d"));
    if (m_kind == Kind::Users) {
        menu.addSeparator();
        connect(menu.addAction(tr("By User Group…")), &QAction::triggered, this,
            [this] { m_completer->begin(QStringLiteral("group:")); });
        connect(menu.addAction(tr("By Attribute…")), &QAction::triggered, this, [this] { m_completer->begin({}); });
    }
    menu.addSeparator();
    addSavedFilters(menu);
}

void QueryBar::addSavedFilters(QMenu &menu)
{
    for (const SavedFilter &filter : m_saved.all()) {
        QAction *action = menu.addAction(withoutMnemonic(filter.name));
        action->setObjectName(filter.name);
        action->setToolTip(plainToolTip(filter.query));
        connect(action, &QAction::triggered, this, [this, query = filter.query] { m_edit->setText(query); });
    }
    QAction *save = menu.addAction(tr("Save Filter…"));
    save->setObjectName(QStringLiteral("saveFilter"));
    save->setEnabled(!m_edit->text().trimmed().isEmpty());
    connect(save, &QAction::triggered, this, &QueryBar::askForName);
    QAction *manageAction = menu.addAction(tr("Manage Filters…"));
    manageAction->setObjectName(QStringLiteral("manageFilters"));
    manageAction->setEnabled(!m_saved.all().isEmpty());
    connect(manageAction, &QAction::triggered, this, &QueryBar::manage);
}

void QueryBar::saveAs(const QString &name)
{
    m_saved.save(name, m_edit->text());
}

void QueryBar::askForName()
{
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(QStringLiteral("filterName"));
    dialog->setWindowTitle(tr("Save Filter"));
    dialog->setLabelText(tr("Query Name"));
    dialog->setTextValue(m_edit->text().left(kLongestName));
    dialog->setOkButtonText(tr("Save"));
    dialog->setCancelButtonText(tr("Cancel"));
    connect(dialog, &QInputDialog::textValueSelected, this, &QueryBar::saveAs);
    dialog->open();
}

void QueryBar::manage()
{
    auto *dialog = new SavedFiltersDialog(m_saved, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SavedFiltersDialog::loadRequested, m_edit, &QLineEdit::setText);
    connect(dialog, &SavedFiltersDialog::removed, this, [this](const QString &name) { m_saved.remove(name); });
    connect(dialog, &SavedFiltersDialog::renamed, this, [this](const QString &name, const QString &newName) {
        for (const SavedFilter &filter : m_saved.all()) {
            if (filter.name != name)
                continue;
            const QString query = filter.query;
            m_saved.remove(name);
            return m_saved.save(newName, query);
        }
    });
    dialog->open();
}

QString QueryBar::nameOf(QueryField field)
{
    switch (field) {
    case QueryField::Source: return tr("Source");
    case QueryField::State: return tr("State");
    case QueryField::SyncState: return tr("Sync");
    default: return tr("Invite Status");
    }
}

QString QueryBar::valueName(QueryField field, int number)
{
    switch (field) {
    case QueryField::Source:
        return number == 0 ? tr("Unknown") : wording::sourceName(static_cast<rules::Source>(number - 1));
    case QueryField::State: return wording::stateName(static_cast<rules::UserState>(number));
    case QueryField::SyncState: return wording::syncStateName(static_cast<rules::SyncState>(number));
    default: return wording::inviteStatusName(static_cast<rules::InviteStatus>(number));
    }
}

/// A menu that restricts the list says to what.
void QueryBar::updateButtons()
{
    for (const Button &entry : std::as_const(m_buttons)) {
        const QVector<int> numbers = chosen(entry.field);
        QString text = nameOf(entry.field);
        if (numbers.size() == 1)
            text = tr("%1: %2").arg(text, valueName(entry.field, numbers.front()));
        else if (!numbers.isEmpty())
            text = tr("%1: %2").arg(text, wording::numberText(numbers.size()));
        entry.button->setText(withoutMnemonic(text) + QStringLiteral(" ▾"));
        entry.button->setAccessibleName(text);
    }
}

void QueryBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void QueryBar::retranslate()
{
    m_more->setText(QStringLiteral("+ ▾"));
    m_more->setAccessibleName(QStringLiteral("+ ") + tr("More filters"));
    m_more->setToolTip(plainToolTip(tr("More filters")));
    updateButtons();
    explain();
}

} // namespace rollcall::ui
