// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/audit_filter_bar.h"

#include "rules/rule_code.h"
#include "widgets/choices.h"
#include "widgets/filter_edit.h"
#include "widgets/typography.h"
#include "wording/rule_text.h"
#include "wording/time_text.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QTimer>

namespace rollcall::ui
{

namespace
{

constexpr int kSoonMs = 250;
constexpr int kHour = 3600;
constexpr int kDay = 24 * kHour;
const char *const kRefused = "refused";

// The value of `word` if it begins with `name:`.
std::optional<QString> valueOf(const QString &word, const char *name)
{
    const QString prefix = QLatin1String(name) + QLatin1Char(':');
    return word.startsWith(prefix, Qt::CaseInsensitive) ? std::optional(word.mid(prefix.size())) : std::nullopt;
}

// `on:"Ana Bélanger"`. Names have no quotation marks; one that was typed is not kept.
QString quoted(QString text)
{
    text.remove(u'"');
    return text.contains(u' ') ? u'"' + text + u'"' : text;
}

QStringList wordsOf(const QString &text)
{
    QStringList words;
    bool isOpen = false;
    QString word;
    for (const QChar letter : text + u' ') {
        if (letter == u'"') {
            isOpen = !isOpen;
        } else if (letter == u' ' && !isOpen) {
            if (!word.isEmpty())
                words << std::exchange(word, {});
        } else {
            word += letter;
        }
    }
    if (isOpen && !word.trimmed().isEmpty())
        words << word.trimmed();
    return words;
}

int secondsOf(const QString &period)
{
    const int number = period.chopped(1).toInt();
    return number * (period.endsWith(u'h') ? kHour : kDay);
}

} // namespace

AuditFilterBar::AuditFilterBar(QWidget *parent)
    : QWidget(parent),
      m_resource(new FilterEdit(this)),
      m_actor(new FilterEdit(this)),
      m_event(new QComboBox(this)),
      m_rule(new QComboBox(this)),
      m_period(new QComboBox(this)),
      m_soon(new QTimer(this))
{
    m_resource->setObjectName(QStringLiteral("auditResource"));
    m_actor->setObjectName(QStringLiteral("auditActor"));
    m_event->setObjectName(QStringLiteral("auditEvent"));
    m_rule->setObjectName(QStringLiteral("auditRule"));
    m_period->setObjectName(QStringLiteral("auditPeriod"));
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(spacing::kRelated);
    line->addWidget(m_resource, 3);
    line->addWidget(m_actor, 2);
    line->addWidget(m_event);
    line->addWidget(m_rule);
    line->addWidget(m_period);
    m_soon->setSingleShot(true);
    connect(m_soon, &QTimer::timeout, this, &AuditFilterBar::changed);
    const auto later = [this] { m_soon->start(kSoonMs); };
    connect(m_resource, &QLineEdit::textChanged, this, later);
    connect(m_actor, &QLineEdit::textChanged, this, later);
    for (QComboBox *box : {m_event, m_rule, m_period}) // Nothing more is to come: at once.
        connect(box, &QComboBox::currentIndexChanged, m_soon, [this] { m_soon->start(0); });
    retranslate();
}

sync::AuditQuery AuditFilterBar::query(const QDateTime &now) const
{
    sync::AuditQuery query;
    query.resourceName = m_resource->text().trimmed();
    query.actor = m_actor->text().trimmed();
    query.action = m_event->currentData().toString();
    const QString rule = m_rule->currentData().toString();
    query.refusalsOnly = rule == QLatin1String(kRefused);
    if (!query.refusalsOnly)
        query.rule = rule;
    const QVariant period = m_period->currentData();
    if (period.metaType() == QMetaType::fromType<QDate>()) {
        query.from = period.toDate().startOfDay().toUTC();
        query.to = period.toDate().addDays(1).startOfDay().toUTC();
    } else if (const int seconds = period.toInt(); seconds > 0) {
        query.from = now.addSecs(-seconds);
    }
    return query;
}

bool AuditFilterBar::isEmpty() const
{
    return m_resource->text().trimmed().isEmpty() && m_actor->text().trimmed().isEmpty() && m_event->currentIndex() <= 0
        && m_rule->currentIndex() <= 0 && m_period->currentIndex() <= 0;
}

void AuditFilterBar::clear()
{
    m_resource->clear();
    m_actor->clear();
    m_event->setCurrentIndex(0);
    m_rule->setCurrentIndex(0);
    m_period->setCurrentIndex(0);
}

void AuditFilterBar::setText(const QString &text)
{
    clear();
    for (const QString &word : wordsOf(text)) {
        if (word == QLatin1String(kRefused))
            m_rule->setCurrentIndex(m_rule->findData(word));
        else if (const auto rule = valueOf(word, "rule"))
            m_rule->setCurrentIndex(std::max(0, m_rule->findData(*rule)));
        else if (const auto name = valueOf(word, "on"))
            m_resource->setText(*name);
        else if (const auto actor = valueOf(word, "by"))
            m_actor->setText(*actor);
        else if (const auto event = valueOf(word, "what"))
            m_event->setCurrentIndex(std::max(0, m_event->findData(*event)));
        else if (const auto day = valueOf(word, "day"))
            showDay(QDate::fromString(*day, Qt::ISODate));
        else if (const auto since = valueOf(word, "since"))
            m_period->setCurrentIndex(std::max(0, m_period->findData(secondsOf(*since))));
    }
}

QString AuditFilterBar::text() const
{
    QStringList words;
    if (const QString rule = m_rule->currentData().toString(); !rule.isEmpty())
        words << (rule == QLatin1String(kRefused) ? rule : QStringLiteral("rule:") + rule);
    if (const QString name = m_resource->text().trimmed(); !name.isEmpty())
        words << QStringLiteral("on:") + quoted(name);
    if (const QString actor = m_actor->text().trimmed(); !actor.isEmpty())
        words << QStringLiteral("by:") + quoted(actor);
    if (const QString event = m_event->currentData().toString(); !event.isEmpty())
        words << QStringLiteral("what:") + event;
    const QVariant period = m_period->currentData();
    if (period.metaType() == QMetaType::fromType<QDate>())
        words << QStringLiteral("day:") + period.toDate().toString(Qt::ISODate);
    else if (const int seconds = period.toInt(); seconds > 0)
        words << QStringLiteral("since:%1h").arg(seconds / kHour);
    return words.join(u' ');
}

void AuditFilterBar::focus()
{
    m_resource->setFocus(Qt::ShortcutFocusReason);
    m_resource->selectAll();
}

void AuditFilterBar::setList(QWidget *list)
{
    m_resource->setList(list);
    m_actor->setList(list);
}

void AuditFilterBar::showDay(const QDate &day)
{
    if (!day.isValid())
        return;
    m_day = day;
    fillPeriods();
    m_period->setCurrentIndex(m_period->findData(day));
}

void AuditFilterBar::fillEvents()
{
    // By how the names of the actions begin.
    fillChoices(m_event,
        {{tr("All events"), QString()}, {tr("Users"), QStringLiteral("user.")},
            {tr("User groups"), QStringLiteral("group.")}, {tr("Tokens"), QStringLiteral("token.")},
            {tr("Keys"), QStringLiteral("key.")}, {tr("Settings"), QStringLiteral("settings.")},
            {tr("Attributes"), QStringLiteral("attribute.")}, {tr("Sources"), QStringLiteral("source.")},
            {tr("Invitations"), QStringLiteral("invitation.")}});
}

void AuditFilterBar::fillRules()
{
    Choices entries{{tr("Any outcome"), QString()}, {tr("Everything refused"), QLatin1String(kRefused)}};
    for (const rules::RuleCode code : rules::allRuleCodes())
        entries.append({rules::ruleCodeName(code), rules::ruleCodeName(code)});
    fillChoices(m_rule, entries);
    for (int index = 2; index < m_rule->count(); ++index)
        m_rule->setItemData(index, wording::ruleTitle(rules::allRuleCodes().at(index - 2)), Qt::ToolTipRole);
}

void AuditFilterBar::fillPeriods()
{
    Choices periods{{tr("At any time"), 0}, {tr("Last hour"), kHour}, {tr("Last 24 hours"), kDay},
        {tr("Last 7 days"), 7 * kDay}, {tr("Last 30 days"), 30 * kDay}};
    if (m_day.isValid())
        periods.append({wording::dateText(m_day), m_day});
    fillChoices(m_period, periods);
}

void AuditFilterBar::retranslate()
{
    m_resource->setPrompt(tr("About: user name, group, token…"));
    m_actor->setPrompt(tr("Performed by"));
    m_event->setAccessibleName(tr("What"));
    m_rule->setAccessibleName(tr("Rule"));
    m_period->setAccessibleName(tr("When"));
    fillEvents();
    fillRules();
    fillPeriods();
}

} // namespace rollcall::ui
