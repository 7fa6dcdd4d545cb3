// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/custom_attributes_section.h"

#include "dialogs/attribute_deletion.h"
#include "rules/attribute_name.h"
#include "sync/administration.h"
#include "widgets/label_text.h"
#include "widgets/list_delegate.h"
#include "widgets/list_table.h"
#include "widgets/text_label.h"
#include "widgets/themed_icon.h"
#include "widgets/typography.h"
#include "widgets/value_text.h"
#include "wording/error_text.h"
#include "wording/visible_text.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace rollcall::ui
{

namespace
{

using models::CatalogModel;

constexpr int kMostRowsSeen = 8;
constexpr int kLongestName = 64; // [A-Za-z][A-Za-z0-9_-]{0,63}
constexpr int kLongestTyped = 200; // Longer than is allowed, so that too long a name is told and not cut.

} // namespace

CustomAttributesSection::CustomAttributesSection(
    sync::Administration &administration, const Clock &clock, QWidget *parent)
    : SectionWidget(parent),
      m_administration(administration),
      m_clock(clock),
      m_table(new ListTable(this)),
      m_none(new TextLabel(this)),
      m_copy(new QPushButton(this)),
      m_delete(new QPushButton(this)),
      m_editor(new QWidget(this)),
      m_name(new QLineEdit(m_editor)),
      m_add(new QPushButton(m_editor)),
      m_error(new TextLabel(m_editor)),
      m_addedText(new TextLabel(m_editor)),
      m_undo(new QPushButton(m_editor))
{
    setObjectName(QStringLiteral("customAttributes"));
    m_model.setCellText([this](int, const QVariant &value) { return valueText(value, m_clock.now()); });
    build();
    connect(m_copy, &QPushButton::clicked, this, &CustomAttributesSection::copyUrn);
    connect(m_delete, &QPushButton::clicked, this, &CustomAttributesSection::deleteSelected);
    connect(m_add, &QPushButton::clicked, this, &CustomAttributesSection::add);
    connect(m_name, &QLineEdit::returnPressed, this, &CustomAttributesSection::add);
    connect(m_name, &QLineEdit::textChanged, this, [this] { m_error->hide(); });
    connect(m_undo, &QPushButton::clicked, this, &CustomAttributesSection::removeAdded);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        &CustomAttributesSection::updateActions);
    setEditing(false);
    retranslate();
}

void CustomAttributesSection::build()
{
    m_table->setObjectName(QStringLiteral("customAttributeList"));
    m_table->setModel(&m_model);
    m_table->setColumnLetters({18, 14, 20, 36, 12, 14});
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->horizontalHeader()->setSectionResizeMode(CatalogModel::Urn, QHeaderView::Stretch);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setNumberColumns({CatalogModel::Coverage});
    m_table->listDelegate()->setMiddleElidedColumns({CatalogModel::Urn});
    m_table->hideAtFirst({CatalogModel::Created});
    m_table->setSortingEnabled(true);
    m_table->horizontalHeader()->setSortIndicator(CatalogModel::Name, Qt::AscendingOrder);
    m_none->setObjectName(QStringLiteral("noCustomAttributes"));
    m_none->setColorRole(ColorRole::Muted);
    m_none->setWordWrap(true);
    m_copy->setObjectName(QStringLiteral("copyUrn"));
    m_copy->setIcon(themedIcon(QStringLiteral("edit-copy")));
    m_delete->setObjectName(QStringLiteral("deleteAttribute"));
    addAction(m_copy);
    addAction(m_delete);
    buildEditor();
    body()->addWidget(m_none);
    body()->addWidget(m_table);
    body()->addWidget(m_editor);
    setTabOrder(m_delete, m_table); // The buttons stand above it, beside the title.
}

void CustomAttributesSection::buildEditor()
{
    m_name->setObjectName(QStringLiteral("newAttribute"));
    m_name->setMaxLength(kLongestTyped);
    m_add->setObjectName(QStringLiteral("addAttribute"));
    m_add->setIcon(themedIcon(QStringLiteral("list-add")));
    m_add->setAutoDefault(false);
    m_error->setObjectName(QStringLiteral("newAttributeError"));
    m_error->setColorRole(ColorRole::Danger);
    m_error->setWordWrap(true);
    m_error->hide();
    m_addedText->setObjectName(QStringLiteral("addedAttributes"));
    m_addedText->setWordWrap(true);
    m_undo->setObjectName(QStringLiteral("undoAdd"));
    auto *line = new QHBoxLayout;
    line->addWidget(m_name, 1);
    line->addWidget(m_add);
    auto *addedLine = new QHBoxLayout;
    addedLine->addWidget(m_addedText, 1);
    addedLine->addWidget(m_undo);
    auto *editor = new QVBoxLayout(m_editor);
    editor->setContentsMargins(0, 0, 0, 0);
    editor->setSpacing(spacing::kTight);
    editor->addLayout(line);
    editor->addWidget(m_error);
    editor->addLayout(addedLine);
}

void CustomAttributesSection::refresh()
{
    const auto &catalog = m_administration.attributes().value;
    m_model.setCatalog(catalog.value_or(sync::AttributeCatalog()), CatalogModel::What::CustomOnly);
    const int rows = m_model.rowCount();
    auto problem = m_administration.attributes().error;
    if (problem && problem->code == ErrorCode::ServiceNotStarted)
        problem.reset(); // Offline, which the page says, and nobody may have asked yet.
    m_none->setText(!catalog && problem ? wording::errorParagraph(*problem)
                                        : tr("There are none yet. Edit the settings to add one."));
    m_none->setVisible(rows == 0 && (catalog ? !m_editing : problem.has_value()));
    m_table->setVisible(rows > 0);
    const int row = m_table->verticalHeader()->defaultSectionSize();
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() + row * std::min(rows, kMostRowsSeen)
        + m_table->frameWidth() * 2 + (rows > kMostRowsSeen ? row / 2 : 0));
    updateActions();
}

void CustomAttributesSection::setEditing(bool editing)
{
    m_editing = editing;
    m_editor->setVisible(editing);
    m_name->clear();
    clearAdded();
    refresh();
}

void CustomAttributesSection::clearAdded()
{
    m_added.clear();
    showAdded();
}

void CustomAttributesSection::dropAdded(const QString &name)
{
    m_added.removeAll(name);
    showAdded();
}

void CustomAttributesSection::dropMade()
{
    m_added.removeIf([this](const QString &name) { return isMade(name); });
    showAdded();
}

bool CustomAttributesSection::isMade(const QString &name) const
{
    const auto named = [&name](const sync::CatalogAttribute &attribute) {
        return attribute.isCustom() && attribute.name.compare(name, Qt::CaseInsensitive) == 0;
    };
    const auto &catalog = m_administration.attributes().value;
    return catalog && std::any_of(catalog->attributes.cbegin(), catalog->attributes.cend(), named);
}

QString CustomAttributesSection::codeAgainst(const QString &name) const
{
    if (name.isEmpty())
        return QStringLiteral("empty");
    if (name.size() > kLongestName)
        return QStringLiteral("too-long");
    if (const auto fault = rules::attributeNameFault(name))
        return *fault == rules::AttributeNameFault::Reserved ? QStringLiteral("reserved") : QStringLiteral("malformed");
    const bool taken = m_added.contains(name, Qt::CaseInsensitive) || isMade(name);
    return taken ? QStringLiteral("taken") : QString();
}

QString CustomAttributesSection::sentenceFor(const QString &code)
{
    if (code == QLatin1String("empty"))
        return tr("An attribute needs a name.");
    if (code == QLatin1String("too-long"))
        return tr("A name has at most 64 characters.");
    if (code == QLatin1String("reserved"))
        return tr("The service itself has an attribute of this name.");
    if (code == QLatin1String("taken"))
        return tr("There is an attribute of this name, perhaps with other capitals.");
    if (code == QLatin1String("being-removed"))
        return tr("An attribute of this name is being removed from the users. Its name is free again after that.");
    return tr("A name begins with a letter and has only letters, digits, - and _ (no spaces, no $).");
}

void CustomAttributesSection::add()
{
    const QString name = m_name->text().trimmed();
    if (const QString code = codeAgainst(name); !code.isEmpty())
        return showNameError(code);
    m_added << name;
    m_name->clear();
    showAdded();
    Q_EMIT addedChanged();
}

void CustomAttributesSection::removeAdded()
{
    if (m_added.isEmpty())
        return;
    m_name->setText(m_added.takeLast());
    m_name->setFocus();
    showAdded();
    Q_EMIT addedChanged();
}

void CustomAttributesSection::showNameError(const QString &code)
{
    m_error->setText(sentenceFor(code));
    m_error->show();
    m_name->setFocus();
}

void CustomAttributesSection::showAdded()
{
    m_addedText->setVisible(!m_added.isEmpty());
    m_undo->setVisible(!m_added.isEmpty());
    //: %1 is a list of names of attributes.
    m_addedText->setText(tr("Added with the save: %1").arg(m_added.join(QStringLiteral(", "))));
}

QString CustomAttributesSection::selectedName() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows(CatalogModel::Name);
    return rows.isEmpty() ? QString() : rows.constFirst().data(CatalogModel::ValueRole).toString();
}

void CustomAttributesSection::updateActions()
{
    const bool selected = !selectedName().isEmpty();
    m_copy->setVisible(m_model.rowCount() > 0);
    m_copy->setEnabled(selected);
    m_delete->setVisible(m_model.rowCount() > 0 && !m_editing && m_administration.mayChange());
    m_delete->setEnabled(selected);
}

void CustomAttributesSection::copyUrn()
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows(CatalogModel::Urn);
    if (!rows.isEmpty())
        QGuiApplication::clipboard()->setText(rows.constFirst().data(CatalogModel::ValueRole).toString());
}

void CustomAttributesSection::deleteSelected()
{
    deleteAttribute(m_administration, selectedName(), this,
        {[this](const Error &error) { Q_EMIT failed(error); }, [this] { Q_EMIT settingsRequested(); }});
}

void CustomAttributesSection::retranslate()
{
    setTitle(tr("Custom Attributes"));
    setHint(tr("Entra ID fills them by their URN; device configuration refers to them by ${name}."));
    const QStringList headers{
        tr("Attribute Name"), tr("Attribute Type"), tr("Usage"), tr("URN"), tr("Users"), tr("Created")};
    for (int column = 0; column < headers.size(); ++column)
        m_model.setHeaderData(column, Qt::Horizontal, headers[column]);
    m_model.retranslate();
    m_table->setAccessibleName(tr("Custom Attributes"));
    m_copy->setText(tr("&Copy URN"));
    m_delete->setText(tr("&Delete…"));
    m_name->setPlaceholderText(tr("Name, for example custAttr1"));
    m_name->setAccessibleName(tr("Name of the new attribute"));
    m_add->setText(tr("&Add Custom Attribute"));
    m_undo->setText(tr("Take Back"));
    for (QPushButton *button : {m_copy, m_delete, m_add, m_undo})
        button->setAccessibleName(spokenLabel(button->text()));
    showAdded();
    refresh();
}

} // namespace rollcall::ui
