// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/variables_page.h"

#include "core/when_done.h"
#include "pages/template_figures_widget.h"
#include "pages/template_oddities_widget.h"
#include "widgets/section_widget.h"
#include "widgets/template_edit.h"
#include "widgets/text_label.h"
#include "widgets/typography.h"
#include "widgets/user_picker.h"
#include "widgets/window_state.h"
#include "wording/error_text.h"
#include "wording/visible_text.h"

#include <QApplication>
#include <QVBoxLayout>

namespace rollcall::ui
{

namespace
{

constexpr int kSoonMs = 300;

/// The variables that can be written: `${custAttr1}` is `custAttr1`.
QStringList variableNames(const sync::AttributeCatalog &catalog)
{
    QStringList names;
    for (const sync::CatalogAttribute &attribute : catalog.attributes) {
        if (attribute.usage.startsWith(QLatin1String("${")) && attribute.usage.endsWith(u'}'))
            names << attribute.usage.mid(2, attribute.usage.size() - 3);
    }
    names.sort(Qt::CaseInsensitive);
    return names;
}

} // namespace

VariablesPage::VariablesPage(const PageContext &context, QWidget *parent) : AdministrationPage(context, parent)
{
    setObjectName(QStringLiteral("variables"));
    start(administration() ? makeContent() : new QWidget(this), Scrolling::Scrolls);
    if (!administration())
        return;
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoonMs);
    connectAll();
}

QWidget *VariablesPage::makeContent()
{
    auto *content = new QWidget(this);
    m_hint = new TextLabel(content);
    m_hint->setColorRole(ColorRole::Muted);
    m_hint->setWordWrap(true);
    m_template = new TemplateEdit(content);
    m_template->setObjectName(QStringLiteral("template"));
    m_oddities = new TemplateOdditiesWidget(content);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, spacing::kRelated, 0, spacing::kPage);
    column->setSpacing(spacing::kRelated);
    column->addWidget(m_template);
    column->addWidget(m_hint);
    column->addWidget(m_oddities);
    column->addSpacing(spacing::kGroup);
    column->addWidget(makeForOne(content));
    column->addSpacing(spacing::kGroup);
    column->addWidget(makeForAll(content));
    column->addStretch(1);
    return content;
}

QWidget *VariablesPage::makeForOne(QWidget *parent)
{
    m_forOne = new SectionWidget(parent);
    m_user = new UserPicker(directory(), m_forOne);
    m_user->setObjectName(QStringLiteral("templateUser"));
    m_result = new TextLabel(m_forOne);
    m_result->setObjectName(QStringLiteral("templateResult"));
    m_result->setWordWrap(true);
    m_result->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_result->setFont(monospacedFont(QApplication::font()));
    m_resultNote = new TextLabel(m_forOne);
    m_resultNote->setObjectName(QStringLiteral("templateResultNote"));
    m_resultNote->setColorRole(ColorRole::Muted);
    m_resultNote->setWordWrap(true);
    for (QWidget *widget :
        {static_cast<QWidget *>(m_user), static_cast<QWidget *>(m_result), static_cast<QWidget *>(m_resultNote)})
        m_forOne->body()->addWidget(widget);
    return m_forOne;
}

QWidget *VariablesPage::makeForAll(QWidget *parent)
{
    m_forAll = new SectionWidget(parent);
    m_status = new TextLabel(m_forAll);
    m_status->setObjectName(QStringLiteral("templateStatus"));
    m_status->setColorRole(ColorRole::Muted);
    m_status->setWordWrap(true);
    m_figures = new TemplateFiguresWidget(*administration(), clock(), m_forAll);
    m_forAll->body()->addWidget(m_status);
    m_forAll->body()->addWidget(m_figures);
    return m_forAll;
}

void VariablesPage::connectAll()
{
    using sync::Administration;
    connect(administration(), &Administration::attributesChanged, this, &VariablesPage::showAll);
    connect(administration(), &Administration::accessChanged, this, &VariablesPage::takeChange);
    connect(m_template, &QPlainTextEdit::textChanged, this, &VariablesPage::takeChange);
    connect(m_user, &UserPicker::userChanged, this, &VariablesPage::takeChange);
    connect(m_oddities, &TemplateOdditiesWidget::replacementChosen, m_template, &TemplateEdit::replaceVariable);
    connect(m_figures, &TemplateFiguresWidget::userRequested, this, &Page::userRequested);
    connect(&m_soon, &QTimer::timeout, this, &VariablesPage::ask);
}

QString VariablesPage::title() const
{
    return tr("Variables");
}

void VariablesPage::refresh()
{
    if (!administration())
        return;
    administration()->refreshAttributes();
    takeChange(); // The users may have changed since the page was open.
}

void VariablesPage::showAll()
{
    showDocument(administration() ? administration()->attributes() : sync::AttributesState());
}

void VariablesPage::showContent()
{
    m_template->setVariables(variableNames(*administration()->attributes().value));
    showAnswers();
}

void VariablesPage::showFiltered(const QString &text)
{
    if (m_template)
        m_template->setPlainText(text);
}

void VariablesPage::focusFilter()
{
    if (m_template)
        m_template->setFocus(Qt::ShortcutFocusReason);
}

void VariablesPage::saveState(WindowState &state) const
{
    if (m_template)
        state.setValue(objectName() + QStringLiteral("/template"), m_template->toPlainText());
}

void VariablesPage::restoreState(const WindowState &state)
{
    if (m_template)
        m_template->setPlainText(state.value(objectName() + QStringLiteral("/template")));
}

QString VariablesPage::whyNothing() const
{
    using Reason = sync::ReadOnlyReason;
    const Reason reason = administration()->readOnlyReason();
    if (reason == Reason::Offline || reason == Reason::KeyRefused)
        return tr("The service computes this, and it can’t be asked now.");
    if (m_asked.trimmed().isEmpty())
        return tr("Type a text to see what it comes to.");
    return tr("Computing…");
}

void VariablesPage::takeChange()
{
    ++m_number;
    m_one.reset();
    m_all.reset();
    m_asked = m_template->toPlainText();
    using Reason = sync::ReadOnlyReason;
    const Reason reason = administration()->readOnlyReason();
    const bool answers = reason == Reason::None || reason == Reason::HelpdeskKey;
    if (answers && !m_asked.trimmed().isEmpty())
        m_soon.start();
    else
        m_soon.stop();
    showAnswers();
}

void VariablesPage::ask()
{
    askForAll();
    if (!m_user->user().id.isEmpty())
        askForOne();
}

void VariablesPage::askForOne()
{
    whenDone(administration()->evaluateTemplateFor(m_asked, m_user->user().id), this,
        [this, number = m_number](const Result<sync::TemplateResult> &result) {
            if (number != m_number)
                return;
            m_one = result;
            showAnswers();
        });
}

void VariablesPage::askForAll()
{
    whenDone(administration()->evaluateTemplate(m_asked), this,
        [this, number = m_number](const Result<sync::TemplateEvaluation> &result) {
            if (number != m_number)
                return;
            m_all = result;
            showAnswers();
        });
}

void VariablesPage::showAnswers()
{
    const sync::TemplateOddities oddities = m_all && m_all->ok() ? m_all->value().oddities : sync::TemplateOddities();
    m_oddities->setOddities(oddities);
    markPlaces(oddities);
    showForOne();
    showForAll();
}

void VariablesPage::showForOne()
{
    const bool known = m_one && m_one->ok();
    m_result->setVisible(known);
    m_resultNote->show();
    if (known) {
        QStringList blanks;
        for (const QString &name : m_one->value().blanks)
            blanks << QStringLiteral("${%1}").arg(name);
        m_result->setContent(m_one->value().text);
        m_resultNote->setVisible(!blanks.isEmpty());
        //: %1 is a list of variables.
        m_resultNote->setText(tr("Without a value for this user: %1").arg(blanks.join(QStringLiteral(", "))));
    } else if (m_one) {
        m_resultNote->setContent(wording::errorParagraph(m_one->error()));
    } else if (m_user->user().id.isEmpty()) {
        m_resultNote->setText(tr("Choose a user to see the text as this user’s devices get it."));
    } else {
        m_resultNote->setText(whyNothing());
    }
}

void VariablesPage::showForAll()
{
    const bool known = m_all && m_all->ok();
    m_figures->setVisible(known);
    m_status->setVisible(!known);
    if (known)
        m_figures->showEvaluation(m_asked, m_all->value());
    else if (m_all)
        m_status->setContent(wording::errorParagraph(m_all->error()));
    else
        m_status->setText(whyNothing());
}

void VariablesPage::markPlaces(const sync::TemplateOddities &oddities)
{
    QVector<TemplateEdit::Mark> marks;
    for (const auto &unknown : oddities.unknown) {
        const QString variable = QStringLiteral("${%1}").arg(unknown.name);
        for (qsizetype at = m_asked.indexOf(variable); at >= 0; at = m_asked.indexOf(variable, at + 1))
            marks.append({at, variable.size(), ColorRole::Warning});
    }
    for (const auto &fault : oddities.faults) {
        const qsizetype end = fault.unclosed ? -1 : m_asked.indexOf(u'}', fault.position);
        marks.append({fault.position, end < 0 ? 2 : end + 1 - fault.position, ColorRole::Danger});
    }
    m_template->setMarks(marks);
}

void VariablesPage::retranslateContent()
{
    if (!administration())
        return;
    m_template->setPlaceholderText(QStringLiteral("CN=${userUPN}, OU=${department}"));
    m_template->setAccessibleName(tr("Text with variables"));
    m_hint->setText(tr("A text as in a field of device configuration that supports variables. Type ${ to choose one. "
                       "Nothing of it is saved in the service."));
    m_forOne->setTitle(tr("For a User"));
    m_user->setPlaceholderText(tr("Search a user: name, user name, e-mail…"));
    m_user->setAccessibleName(m_user->placeholderText());
    m_forAll->setTitle(tr("For All Users"));
    m_figures->retranslate();
    showAnswers();
}

} // namespace rollcall::ui
