// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/permanent_deletion_dialog.h"

#include "core/when_done.h"
#include "dialogs/deletion_words.h"
#include "models/export_file.h"
#include "sync/administration.h"
#include "sync/progress_meter.h"
#include "widgets/label_text.h"
#include "widgets/list_table.h"
#include "widgets/notice_widget.h"
#include "widgets/text_label.h"
#include "widgets/typography.h"
#include "widgets/value_text.h"
#include "widgets/whole_texts.h"
#include "wording/count_text.h"
#include "wording/status_text.h"

#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHash>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace rollcall::ui
{

namespace
{

using models::DeletionLine;
using models::DeletionListModel;

constexpr QSize kSize(780, 480);
constexpr int kBarSteps = 1000;

/// Whether it makes sense to look at it once more.
bool mayBeTriedAgain(sync::DeletionOutcome::Kind kind)
{
    return kind == sync::DeletionOutcome::Kind::Changed || kind == sync::DeletionOutcome::Kind::Unknown;
}

template <typename Item> QHash<QString, Item> byId(const QVector<Item> &items)
{
    QHash<QString, Item> found;
    for (const Item &item : items)
        found.insert(item.id, item);
    return found;
}

} // namespace

PermanentDeletionDialog::PermanentDeletionDialog(sync::Administration &administration, scim::ResourceType type,
    const QFuture<Result<Ids>> &ids, const Clock &clock, QWidget *parent)
    : QDialog(parent),
      m_administration(administration),
      m_type(type),
      m_title(new TextLabel(this)),
      m_text(new TextLabel(this)),
      m_reminder(new TextLabel(this)),
      m_notice(new NoticeWidget(this)),
      m_progress(new QProgressBar(this)),
      m_table(new ListTable(this)),
      m_copy(new QPushButton(tr("&Copy Report"), this)),
      m_export(new QPushButton(tr("&Export to CSV…"), this)),
      m_cancel(new QPushButton(this)),
      m_action(new QPushButton(this)),
      m_writing(QStringLiteral("report"))
{
    setObjectName(QStringLiteral("permanentDeletion"));
    build(clock);
    keepTextsWhole(this);
    connect(&m_administration, &sync::Administration::workProgressed, this, &PermanentDeletionDialog::showProgress);
    m_text->setText(lookingText());
    enter(Stage::Looking);
    whenDone(ids, this, [this](const Result<Ids> &known) { takeIds(known); });
}

void PermanentDeletionDialog::build(const Clock &clock)
{
    m_title->setObjectName(QStringLiteral("deletionTitle"));
    m_title->setFont(sectionFont(QApplication::font()));
    m_text->setObjectName(QStringLiteral("deletionText"));
    m_text->setWordWrap(true);
    m_reminder->setObjectName(QStringLiteral("deletionReminder"));
    m_reminder->setWordWrap(true);
    m_reminder->setText(
        tr("This can’t be undone. Remove it in Entra ID as well: what is still assigned there comes back "
           "with the next cycle."));
    m_progress->setObjectName(QStringLiteral("deletionProgress"));
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(spacing::kTight);
    m_table->setObjectName(QStringLiteral("deletionList"));
    QSizePolicy policy = m_table->sizePolicy();
    policy.setRetainSizeWhenHidden(true); // What stands above it stays where it is.
    m_table->setSizePolicy(policy);
    m_model.setCellText([&clock](int, const QVariant &value) { return valueText(value, clock.now()); });
    m_model.setHeaderData(DeletionListModel::Name, Qt::Horizontal, tr("Name"));
    m_model.setHeaderData(DeletionListModel::Source, Qt::Horizontal, tr("Source"));
    m_table->setModel(&m_model);
    m_table->setColumnLetters({26, 16, 50});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::kPage, spacing::kPage, spacing::kPage, spacing::kGroup);
    column->setSpacing(spacing::kRelated);
    for (QWidget *widget : {static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_text),
             static_cast<QWidget *>(m_reminder), static_cast<QWidget *>(m_notice), static_cast<QWidget *>(m_progress)})
        column->addWidget(widget);
    column->addWidget(m_table, 1);
    buildButtons();
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(spacing::kRelated);
    buttons->addWidget(m_copy);
    buttons->addWidget(m_export);
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_action);
    column->addLayout(buttons);
    resize(kSize);
}

void PermanentDeletionDialog::buildButtons()
{
    m_copy->setObjectName(QStringLiteral("deletionCopy"));
    m_export->setObjectName(QStringLiteral("deletionExport"));
    m_cancel->setObjectName(QStringLiteral("deletionCancel"));
    m_action->setObjectName(QStringLiteral("deletionAction"));
    for (QPushButton *button : {m_copy, m_export, m_cancel, m_action})
        button->setAutoDefault(false);
    connect(m_copy, &QPushButton::clicked, this, &PermanentDeletionDialog::copyReport);
    connect(m_export, &QPushButton::clicked, this, &PermanentDeletionDialog::exportReport);
    connect(m_cancel, &QPushButton::clicked, this, &PermanentDeletionDialog::reject);
    connect(m_action, &QPushButton::clicked, this, &PermanentDeletionDialog::act);
}

void PermanentDeletionDialog::enter(Stage stage)
{
    m_stage = stage;
    const bool waits = stage == Stage::Looking || stage == Stage::Deleting;
    if (waits)
        m_since.start();
    m_progress->setVisible(waits);
    m_progress->setRange(0, waits ? 0 : kBarSteps);
    m_table->setVisible(stage == Stage::Preview || stage == Stage::Deleting || stage == Stage::Report);
    m_reminder->setVisible(stage != Stage::Looking && stage != Stage::Failed);
    updateButtons();
    const QString title = titleText();
    m_title->setText(title);
    m_table->setAccessibleName(title);
    m_progress->setAccessibleName(title);
    setWindowTitle(title);
}

QString PermanentDeletionDialog::titleText() const
{
    if (m_stage == Stage::Report)
        return tr("What became of %1").arg(countOf(m_type, m_report.size()));
    if (m_ids.isEmpty())
        return tr("Permanent Deletion");
    const bool some = m_stage == Stage::Deleting || (m_stage == Stage::Preview && !m_allowed.isEmpty());
    return deleteAction(m_type, some ? m_allowed.size() : m_ids.size());
}

void PermanentDeletionDialog::updateButtons()
{
    const bool preview = m_stage == Stage::Preview;
    const bool report = m_stage == Stage::Report;
    m_copy->setVisible(report);
    m_export->setVisible(report);
    m_action->setVisible((preview && !m_allowed.isEmpty()) || (report && !m_again.isEmpty())
        || (m_stage == Stage::Failed && !m_ids.isEmpty()));
    //: A button. %1 is "3 users" or "1 user group": those that were not deleted.
    m_action->setText(preview ? deleteAction(m_type, m_allowed.size())
            : report          ? tr("Look at %1 Again").arg(countOf(m_type, m_again.size()))
                              : tr("Try Again"));
    m_action->setAccessibleName(m_action->text());
    m_cancel->setText((report || (preview && m_allowed.isEmpty())) ? tr("Close") : tr("Cancel"));
    m_cancel->setAccessibleName(m_cancel->text());
    m_cancel->setEnabled(true);
    m_cancel->setDefault(true); // Nothing is lost by Return.
    m_cancel->setFocus();
}

QString PermanentDeletionDialog::lookingText()
{
    return tr("Asking the service what goes with them");
}

void PermanentDeletionDialog::takeIds(const Result<Ids> &ids)
{
    if (!ids.ok())
        return fail(ids.error());
    m_ids = *ids;
    look();
}

void PermanentDeletionDialog::look()
{
    m_notice->hide();
    m_allowed.clear();
    m_text->setText(lookingText());
    enter(Stage::Looking);
    whenDone(m_administration.previewDeletion(m_type, m_ids), this,
        [this](const Result<QVector<sync::DeletionPreview>> &previews) { takePreviews(previews); });
}

void PermanentDeletionDialog::takePreviews(const Result<QVector<sync::DeletionPreview>> &previews)
{
    if (m_stage != Stage::Looking) // Gone back to the report.
        return;
    if (!previews)
        return fail(previews.error());
    m_allowed = *previews;
    m_allowed.removeIf([](const sync::DeletionPreview &preview) { return !preview.allowed; });
    showPreviewLines(*previews);
    //: %1 is a count, %2 is "3 users" or "1 user group".
    const QString some = tr("%1 of %2 can be deleted; the list says why the others can’t.")
                             .arg(wording::numberText(m_allowed.size()), countOf(m_type, m_ids.size()));
    m_text->setText(m_allowed.size() == m_ids.size() ? tr("This goes with them:")
            : m_allowed.isEmpty()                    ? tr("None of them can be deleted; the list says why.")
                                                     : some);
    enter(Stage::Preview);
}

void PermanentDeletionDialog::showPreviewLines(const QVector<sync::DeletionPreview> &previews)
{
    const QHash<QString, sync::DeletionPreview> known = byId(previews);
    QVector<DeletionLine> lines;
    for (const QString &id : std::as_const(m_ids)) {
        const auto preview = known.constFind(id);
        lines.append(preview == known.cend()
                ? DeletionLine{id, {}, {}, goneText()}
                : DeletionLine{id, preview->name, preview->source, previewText(m_type, *preview)});
    }
    m_model.setHeaderData(DeletionListModel::What, Qt::Horizontal, tr("What goes with it"));
    m_model.setLines(lines);
    m_looked = lines;
}

void PermanentDeletionDialog::act()
{
    if (m_stage == Stage::Preview)
        return deleteAll();
    if (m_stage == Stage::Report)
        m_ids = m_again;
    look();
}

void PermanentDeletionDialog::deleteAll()
{
    m_text->setText(tr("Deleting…"));
    enter(Stage::Deleting);
    whenDone(m_administration.deleteForGood(m_type, m_allowed), this,
        [this](const Result<sync::DeletionReport> &report) { takeReport(report); });
}

void PermanentDeletionDialog::showProgress(const sync::WorkProgress &progress)
{
    using Work = sync::WorkProgress::Work;
    const bool ours = (m_stage == Stage::Looking && progress.work == Work::Preview)
        || (m_stage == Stage::Deleting && progress.work == Work::Deletion);
    if (!ours || progress.total <= 0)
        return;
    m_progress->setRange(0, kBarSteps);
    m_progress->setValue(static_cast<int>(progress.done * kBarSteps / progress.total));
    const QString done = wording::numberText(progress.done);
    const QString total = wording::numberText(progress.total);
    //: %1 and %2 are counts.
    QString line = m_stage == Stage::Deleting ? tr("Deleting: %1 of %2").arg(done, total)
                                              : tr("Asking the service what goes with them: %1 of %2").arg(done, total);
    const sync::SyncProgress pace
        = sync::progressAfter(m_type, progress.done, progress.total, std::chrono::milliseconds(m_since.elapsed()));
    const QString paceText = wording::paceText(pace.perSecond, pace.secondsLeft);
    if (!paceText.isEmpty())
        line += QStringLiteral(" · ") + paceText;
    m_text->setText(line);
}

void PermanentDeletionDialog::fail(const Error &error)
{
    m_text->setText(m_deleted > 0 ? tr("Nothing more was deleted.") : tr("Nothing was deleted."));
    m_notice->showError(error, {});
    enter(Stage::Failed);
}

void PermanentDeletionDialog::takeReport(const Result<sync::DeletionReport> &report)
{
    if (!report)
        return fail(report.error());
    noteOutcomes(*report);
    const bool isCancelled = report->error && report->error->code == ErrorCode::Cancelled;
    m_summary = reportSummary(isCancelled);
    if (report->error && !isCancelled)
        m_notice->showError(*report->error, {});
    showReport();
}

void PermanentDeletionDialog::noteOutcomes(const sync::DeletionReport &report)
{
    const QHash<QString, sync::DeletionOutcome> outcomes = byId(report.outcomes);
    const QHash<QString, sync::DeletionPreview> allowed = byId(m_allowed);
    m_again.clear();
    for (DeletionLine &line : m_looked) {
        const auto outcome = outcomes.constFind(line.id);
        if (outcome != outcomes.cend()) {
            line.what = outcomeText(m_type, *outcome);
            m_deleted += outcome->kind == sync::DeletionOutcome::Kind::Deleted ? 1 : 0;
        } else if (allowed.contains(line.id)) {
            line.what = notTriedText();
        }
        const bool notDone = outcome == outcomes.cend() ? allowed.contains(line.id) : mayBeTriedAgain(outcome->kind);
        if (notDone)
            m_again.append(line.id);
    }
    if (m_report.isEmpty())
        m_report = m_looked;
    const QHash<QString, DeletionLine> newest = byId(m_looked);
    for (DeletionLine &line : m_report)
        line = newest.value(line.id, line);
}

void PermanentDeletionDialog::showReport()
{
    m_model.setHeaderData(DeletionListModel::What, Qt::Horizontal, tr("What became of it"));
    m_model.setLines(m_report);
    m_text->setText(m_summary);
    enter(Stage::Report);
}

QString PermanentDeletionDialog::reportSummary(bool isCancelled) const
{
    //: %1 is a count, %2 is "3 users" or "1 user group".
    const QString summary
        = tr("%1 of %2 deleted for good.").arg(wording::numberText(m_deleted), countOf(m_type, m_report.size()));
    //: %1 is a sentence: how many were deleted.
    return isCancelled ? tr("Cancelled. %1").arg(summary) : summary;
}

void PermanentDeletionDialog::reject()
{
    if (m_stage == Stage::Deleting) {
        m_administration.cancelWork(); // What was sent is waited for; then comes the report.
        m_cancel->setEnabled(false);
        return;
    }
    if (m_stage == Stage::Looking)
        m_administration.cancelWork();
    if (m_stage != Stage::Report && !m_report.isEmpty()) {
        m_notice->hide();
        return showReport();
    }
    QDialog::reject();
}

QStringList PermanentDeletionDialog::reportHeaders()
{
    return {QStringLiteral("id"), tr("Name"), tr("Source"), tr("What became of it")};
}

QVector<QStringList> PermanentDeletionDialog::reportCells() const
{
    QVector<QStringList> records;
    for (const DeletionLine &line : m_report)
        records.append({line.id, line.name, line.source, line.what});
    return records;
}

void PermanentDeletionDialog::copyReport()
{
    QStringList lines{reportHeaders().join(u'\t')};
    for (const QStringList &record : reportCells())
        lines << record.join(u'\t');
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

void PermanentDeletionDialog::exportReport()
{
    auto *dialog = new QFileDialog(this, tr("Export the Report"));
    dialog->setObjectName(QStringLiteral("exportDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(QStringLiteral("CSV (*.csv)"));
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    connect(dialog, &QFileDialog::fileSelected, this, &PermanentDeletionDialog::writeReport);
    dialog->open();
}

// Not in this thread: a folder on a server may take its time.
void PermanentDeletionDialog::writeReport(const QString &path)
{
    m_notice->hide();
    m_export->setEnabled(false);
    const auto write = [path, headers = reportHeaders(), cells = reportCells()]() -> Result<void> {
        models::ExportFile file(path, models::ExportFormat::Csv);
        if (const auto opened = file.open(headers); !opened.ok())
            return opened;
        if (const auto written = file.writeRecords(cells); !written.ok())
            return written;
        return file.commit();
    };
    whenDone(m_writing.run(write), this, [this](const Result<void> &written) {
        m_export->setEnabled(true);
        if (!written)
            m_notice->showError(written.error(), {});
    });
}

} // namespace rollcall::ui
