// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/sources_page.h"

#include "pages/source_section.h"
#include "widgets/text_label.h"
#include "widgets/typography.h"

#include <QVBoxLayout>

namespace rollcall::ui
{

SourcesPage::SourcesPage(const PageContext &context, QWidget *parent) : AdministrationPage(context, parent)
{
    setObjectName(QStringLiteral("sources"));
    start(administration() ? makeContent() : new QWidget(this), Scrolling::Scrolls);
    if (administration())
        connect(administration(), &sync::Administration::sourcesChanged, this, &SourcesPage::showAll);
}

QWidget *SourcesPage::makeContent()
{
    auto *content = new QWidget(this);
    m_saml = new SectionWidget(content);
    m_samlText = new TextLabel(m_saml);
    m_samlText->setObjectName(QStringLiteral("samlText"));
    m_samlText->setWordWrap(true);
    m_saml->body()->addWidget(m_samlText);
    m_none = new TextLabel(content);
    m_none->setObjectName(QStringLiteral("noSources"));
    m_none->setColorRole(ColorRole::Muted);
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(0, spacing::kRelated, 0, spacing::kPage);
    m_column->setSpacing(spacing::kPage);
    m_column->addWidget(m_none);
    m_column->addWidget(m_saml);
    m_column->addStretch(1);
    return content;
}

QString SourcesPage::title() const
{
    return tr("Sources");
}

void SourcesPage::refresh()
{
    if (administration())
        administration()->refreshSources();
}

void SourcesPage::showAll()
{
    showDocument(administration() ? administration()->sources() : sync::SourcesState());
}

void SourcesPage::makeSections()
{
    const QVector<sync::UserSource> &sources = *administration()->sources().value;
    const bool same = std::equal(sources.cbegin(), sources.cend(), m_sections.cbegin(), m_sections.cend(),
        [](const sync::UserSource &source, const SourceSection *section) { return source.kind == section->kind(); });
    if (same)
        return;
    qDeleteAll(std::exchange(m_sections, {}));
    for (const sync::UserSource &source : sources) {
        auto *section = new SourceSection(*administration(), source.kind, m_column->parentWidget());
        connect(section, &SourceSection::failed, this, &SourcesPage::showFailure);
        connect(section, &SourceSection::succeeded, this, &SourcesPage::hideFailure);
        connect(section, &SourceSection::usersRequested, this, [this](const QString &kind) {
            Q_EMIT linkRequested({Link::Kind::Page, QStringLiteral("users"), QStringLiteral("source:") + kind});
        });
        section->retranslate();
        section->show(); // Its parent may be on the screen already.
        m_column->insertWidget(static_cast<int>(m_sections.size()), section);
        m_sections.append(section);
    }
}

void SourcesPage::showContent()
{
    makeSections();
    for (SourceSection *section : std::as_const(m_sections))
        section->refresh();
    m_none->setVisible(m_sections.isEmpty());
}

void SourcesPage::retranslateContent()
{
    if (!administration())
        return;
    for (SourceSection *section : std::as_const(m_sections))
        section->retranslate();
    m_none->setText(tr("The service names no source of users."));
    m_saml->setTitle(tr("SAML"));
    m_samlText->setText(
        tr("SAML is set up in the MDM: Admin > Identity > SAML. Once it is on, the users of every source sign in "
           "through it. The exception list is kept there as well, and not here."));
}

} // namespace rollcall::ui
