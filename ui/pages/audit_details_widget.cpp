// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/audit_details_widget.h"

#include "rules/rule_code.h"
#include "widgets/facts_widget.h"
#include "widgets/label_text.h"
#include "widgets/list_delegate.h"
#include "widgets/list_table.h"
#include "widgets/text_label.h"
#include "widgets/typography.h"
#include "widgets/value_text.h"
#include "wording/audit_text.h"
#include "wording/rule_text.h"
#include "wording/time_text.h"

#include <QApplication>
#include <QHeaderView>
#include <QPushButton>
#include <QVBoxLayout>

namespace rollcall::ui
{

namespace
{

constexpr int kLeastWidth = 300;

} // namespace

AuditDetailsWidget::AuditDetailsWidget(const Clock &clock, QWidget *parent)
    : QWidget(parent),
      m_clock(clock),
      m_title(new TextLabel(this)),
      m_facts(new FactsWidget(this)),
      m_rule(new TextLabel(this)),
      m_open(new QPushButton(this)),
      m_changesTitle(new TextLabel(this)),
      m_table(new ListTable(this)),
      m_none(new TextLabel(this))
{
    setObjectName(QStringLiteral("auditDetails"));
    setMinimumWidth(kLeastWidth);
    m_changes.setCellText([this](int, const QVariant &value) { return valueText(value, m_clock.now()); });
    build();
    connect(m_open, &QPushButton::clicked, this, [this] {
        if (!m_record)
            return;
        const bool group = m_record->resourceType == QLatin1String("Group");
        Q_EMIT linkRequested({group ? Link::Kind::Group : Link::Kind::User, m_record->resourceId, {}});
    });
    retranslate();
}

void AuditDetailsWidget::build()
{
    m_title->setObjectName(QStringLiteral("auditTitle"));
    m_title->setFont(sectionFont(QApplication::font()));
    m_title->setWordWrap(true);
    m_rule->setObjectName(QStringLiteral("auditRuleText"));
    m_rule->setWordWrap(true);
    m_rule->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_open->setObjectName(QStringLiteral("auditOpen"));
    m_changesTitle->setColorRole(ColorRole::Muted);
    m_none->setColorRole(ColorRole::Muted);
    m_none->setWordWrap(true);
    m_none->setObjectName(QStringLiteral("auditNothing"));
    m_table->setObjectName(QStringLiteral("auditChanges"));
    m_table->setModel(&m_changes);
    m_table->setColumnLetters({18, 18, 18});
    m_table->listDelegate()->setMiddleElidedColumns({models::ValueChangesModel::Path});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::kGroup, 0, 0, 0);
    column->setSpacing(spacing::kRelated);
    column->addWidget(m_title);
    column->addWidget(m_facts);
    column->addWidget(m_rule);
    column->addWidget(m_open, 0, Qt::AlignLeft);
    column->addWidget(m_changesTitle);
    column->addWidget(m_table, 1);
    column->addWidget(m_none);
    column->addStretch(0);
}

void AuditDetailsWidget::showRecord(const sync::AuditRecord *record)
{
    m_record = record ? std::optional(*record) : std::nullopt;
    showAll();
}

QVector<QPair<QString, QString>> AuditDetailsWidget::lines() const
{
    QVector<QPair<QString, QString>> lines{{tr("When"), wording::exactTime(m_record->at)},
        {tr("Performed By"), wording::auditActorName(m_record->actor)}, {tr("From"), m_record->address},
        {tr("About"), m_record->resourceName}, {tr("ID"), m_record->resourceId}, {tr("Rule"), m_record->rule},
        {tr("Details"), m_record->detail}};
    lines.removeIf([](const auto &line) { return line.second.isEmpty(); });
    return lines;
}

void AuditDetailsWidget::showAll()
{
    const bool shown = m_record.has_value();
    for (QWidget *part : {static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_facts)})
        part->setVisible(shown);
    m_none->setVisible(!shown);
    m_none->setText(tr("Select an entry to see what it changed."));
    const auto changes
        = shown ? models::valueChanges(m_record->before, m_record->after) : QVector<models::ValueChange>();
    m_changes.setChanges(changes);
    m_table->setVisible(!changes.isEmpty());
    m_changesTitle->setVisible(!changes.isEmpty());
    const bool known = shown && !m_record->resourceId.isEmpty()
        && (m_record->resourceType == QLatin1String("User") || m_record->resourceType == QLatin1String("Group"));
    m_open->setVisible(known);
    const auto code = shown ? rules::ruleCodeFromName(m_record->rule) : std::nullopt;
    m_rule->setVisible(code.has_value());
    if (!shown)
        return;
    m_title->setText(wording::auditActionName(m_record->action));
    QVector<Fact> facts;
    for (const auto &[name, value] : lines())
        facts.append({name, value});
    m_facts->setFacts(facts);
    if (code)
        m_rule->setText(wording::ruleSentence(*code) + u' ' + wording::ruleWhoActs(*code));
    m_open->setText(m_record->resourceType == QLatin1String("Group") ? tr("&Show the Group") : tr("&Show the User"));
    m_open->setAccessibleName(spokenLabel(m_open->text()));
}

void AuditDetailsWidget::retranslate()
{
    m_changesTitle->setText(tr("Changes - Before & After"));
    const QStringList headers{tr("Attribute"), tr("Before"), tr("After")};
    for (int column = 0; column < headers.size(); ++column)
        m_changes.setHeaderData(column, Qt::Horizontal, headers[column]);
    m_changes.retranslate();
    m_table->setAccessibleName(m_changesTitle->text());
    showAll();
}

} // namespace rollcall::ui
