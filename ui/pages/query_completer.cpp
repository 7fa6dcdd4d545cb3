// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/query_completer.h"

#include "core/when_done.h"
#include "sync/directory.h"
#include "wording/count_text.h"
#include "wording/visible_text.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QLineEdit>

namespace rollcall::ui
{

namespace
{

constexpr int kInsertionRole = Qt::UserRole;
constexpr int kMostOffers = 12;
constexpr qsizetype kShortestName = 2;

} // namespace

QueryCompleter::QueryCompleter(sync::Directory &directory, QLineEdit &edit, bool forUsers)
    : QObject(&edit),
      m_directory(directory),
      m_edit(edit),
      m_forUsers(forUsers),
      m_completer(new QCompleter(&m_model, this))
{
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setMaxVisibleItems(kMostOffers);
    m_completer->setWidget(&edit);
    m_completer->popup()->setObjectName(QStringLiteral("queryCompletion"));
    connect(&edit, &QLineEdit::textEdited, this, &QueryCompleter::offer);
    connect(m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this, &QueryCompleter::take);
}

QStringList QueryCompleter::attributeNames() const
{
    return sync::schemaAttributes() + m_customNames;
}

void QueryCompleter::learnNames(const std::function<void()> &then)
{
    if (m_namesAsked)
        return;
    m_namesAsked = true;
    whenDone(m_directory.customAttributes(), this, [this, then](const Result<QStringList> &names) {
        m_customNames = names.valueOr(QStringList());
        m_namesAsked = names.ok();
        then();
    });
}

void QueryCompleter::begin(const QString &condition)
{
    QString text = m_edit.text().trimmed();
    if (!text.isEmpty())
        text += u' ';
    m_edit.setText(text + condition);
    m_edit.setFocus(Qt::OtherFocusReason);
    if (!condition.isEmpty())
        return offer();
    offerNames({});
    learnNames([this] {
        if (wordAtCursor().text.isEmpty())
            offerNames({});
    });
}

QueryCompleter::Word QueryCompleter::wordAtCursor() const
{
    const QString text = m_edit.text();
    const qsizetype cursor = m_edit.cursorPosition();
    Word word{cursor, cursor, {}};
    const sync::QueryText query = sync::parseQuery(text);
    const auto look = [&](qsizetype begin, qsizetype end) {
        if (begin < cursor && cursor <= end)
            word = {begin, end, text.mid(begin, cursor - begin)};
    };
    for (const sync::QueryTerm &term : query.terms)
        look(term.begin, term.end);
    for (const sync::QueryFault &fault : query.faults)
        look(fault.begin, fault.end);
    if (word.text.startsWith(u'-')) {
        word.text.remove(0, 1);
        ++word.begin;
    }
    return word;
}

QString QueryCompleter::textWithoutWord() const
{
    const Word word = wordAtCursor();
    const qsizetype begin = word.begin > 0 && m_edit.text().at(word.begin - 1) == u'-' ? word.begin - 1 : word.begin;
    return sync::withoutPart(m_edit.text(), begin, word.end);
}

void QueryCompleter::offer()
{
    ++m_question;
    m_values.cancel();
    const QString word = wordAtCursor().text;
    const qsizetype colon = word.indexOf(u':');
    if (colon > 0) {
        QString value = word.mid(colon + 1);
        value.remove(u'"');
        return offerValues(word.left(colon), value);
    }
    if (word.size() >= kShortestName && !word.startsWith(u'"'))
        return offerNames(word);
    m_completer->popup()->hide();
}

void QueryCompleter::add(const QString &text, const QString &note, const QString &insertion)
{
    const QString visible = wording::visibleText(text);
    auto *item = new QStandardItem(note.isEmpty() ? visible : tr("%1  (%2)").arg(visible, note));
    item->setData(insertion, kInsertionRole);
    m_model.appendRow(item);
}

QStringList QueryCompleter::offeredNames() const
{
    using Field = sync::QueryField;
    if (!m_forUsers)
        return {sync::queryFieldName(Field::Source), sync::queryFieldName(Field::Changed),
            sync::queryFieldName(Field::Group), sync::queryFieldName(Field::Has)};
    QStringList names;
    for (const QLatin1String &name : sync::queryFieldNames())
        names.append(name);
    // Those of this service first: the standard's are many.
    names += m_customNames + sync::schemaAttributes();
    names.removeDuplicates();
    return names;
}

void QueryCompleter::offerNames(const QString &part)
{
    m_model.clear();
    for (const QString &name : offeredNames()) {
        if (name.startsWith(part, Qt::CaseInsensitive) && m_model.rowCount() < kMostOffers)
            add(name + u':', {}, name + u':');
    }
    if (!part.isEmpty() && m_forUsers)
        learnNames([] {});
    show();
}

void QueryCompleter::offerValues(const QString &name, const QString &value)
{
    m_model.clear();
    const sync::QueryField field = sync::queryFieldOf(name);
    if (field == sync::QueryField::Group)
        return offerGroups(value);
    if (field == sync::QueryField::Attribute && m_forUsers)
        return offerCounts(name, value);
    const QString last = value.section(u',', -1);
    const QString before = value.left(value.size() - last.size());
    for (const sync::QueryKeyword &keyword : sync::keywordsOf(field)) {
        if (QString(keyword.word).startsWith(last, Qt::CaseInsensitive))
            add(keyword.word, {}, name + u':' + before + keyword.word + u' ');
    }
    for (const QString &example : examplesOf(field, value)) {
        if (example.startsWith(value, Qt::CaseInsensitive) && m_model.rowCount() < kMostOffers)
            add(example, {}, name + u':' + example + u' ');
    }
    show();
}

QStringList QueryCompleter::examplesOf(sync::QueryField field, const QString &value) const
{
    if (field == sync::QueryField::Changed && value.isEmpty())
        return {QStringLiteral("<1d"), QStringLiteral("<7d"), QStringLiteral("<30d"), QStringLiteral("today")};
    if (field != sync::QueryField::Has)
        return {};
    if (!m_forUsers)
        return {QStringLiteral("member"), QStringLiteral("disabled"), QStringLiteral("duplicate")};
    return QStringList{QStringLiteral("email"), QStringLiteral("group")} + m_customNames + sync::schemaAttributes();
}

void QueryCompleter::offerGroups(const QString &part)
{
    whenDone(m_directory.groups({.text = sync::quotedQueryValue(part)}), this,
        [this, question = m_question](const Result<sync::Listing> &listing) {
            if (!listing.ok() || question != m_question)
                return;
            whenDone(m_directory.groupRows(listing->rids.mid(0, kMostOffers)), this,
                [this, question](const Result<QVector<sync::GroupRow>> &groups) {
                    if (!groups.ok() || question != m_question)
                        return;
                    m_model.clear();
                    for (const sync::GroupRow &group : *groups)
                        add(group.displayName, wording::numberText(group.memberCount),
                            QStringLiteral("group:%1 ").arg(sync::quotedQueryValue(group.displayName)));
                    show();
                });
        });
}

void QueryCompleter::offerCounts(const QString &name, const QString &part)
{
    m_values = m_directory.values(textWithoutWord(), name, part, kMostOffers);
    whenDone(m_values, this, [this, name, question = m_question](const Result<QVector<sync::ValueCount>> &values) {
        if (!values.ok() || question != m_question)
            return;
        m_model.clear();
        for (const sync::ValueCount &value : *values)
            add(value.value, wording::numberText(value.count),
                name + u':' + sync::quotedQueryValue(value.value) + u' ');
        show();
    });
}

void QueryCompleter::show()
{
    // What stands there already needs no offer.
    const bool isNeedless
        = m_model.rowCount() == 1 && m_model.item(0)->data(kInsertionRole).toString().trimmed() == wordAtCursor().text;
    if (m_model.rowCount() == 0 || isNeedless || !m_edit.hasFocus())
        return m_completer->popup()->hide();
    m_completer->complete();
}

void QueryCompleter::take(const QModelIndex &index)
{
    const QString insertion = index.data(kInsertionRole).toString();
    const Word word = wordAtCursor();
    QString text = m_edit.text();
    const bool hasBlank = word.end < text.size() && text.at(word.end).isSpace() && insertion.endsWith(u' ');
    text.replace(word.begin, word.end - word.begin, hasBlank ? insertion.chopped(1) : insertion);
    m_edit.setText(text);
    m_edit.setCursorPosition(static_cast<int>(word.begin + insertion.size()));
    if (insertion.endsWith(u':'))
        offer();
}

} // namespace rollcall::ui
