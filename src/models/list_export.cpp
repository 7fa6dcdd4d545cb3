// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/list_export.h"

#include "core/when_done.h"

namespace rollcall::models
{

namespace
{

constexpr qsizetype kAtOnce = 500;
constexpr qint64 kFirstMomentsMs = 500;

/// A cell may have what separates cells and lines.
QString textLine(const QStringList &cells)
{
    QStringList flat;
    for (QString cell : cells)
        flat.append(cell.replace(u'\t', u' ').replace(u'\n', u' ').remove(u'\r'));
    return flat.join(u'\t') + u'\n';
}

} // namespace

ListExport::ListExport(ListingModel &model, ExportPlan plan, QObject *parent)
    : QObject(parent), m_model(model), m_plan(std::move(plan)), m_thread(QStringLiteral("export"))
{
}

void ListExport::start()
{
    m_since.start();
    if (m_plan.path.isEmpty()) {
        m_text = textLine(m_plan.headers);
        return next();
    }
    m_file = std::make_unique<ExportFile>(m_plan.path, m_plan.format);
    write([this] { return m_file->open(m_plan.headers); }, 0);
}

void ListExport::cancel()
{
    m_isCancelled = true;
}

double ListExport::perSecond() const
{
    const qint64 elapsed = m_since.isValid() ? m_since.elapsed() : 0;
    return elapsed < kFirstMomentsMs ? 0 : static_cast<double>(m_done) * 1000 / static_cast<double>(elapsed);
}

void ListExport::next()
{
    if (m_isCancelled)
        return end(Error{ErrorCode::Cancelled, QStringLiteral("the export was cancelled"), m_plan.path});
    if (m_done == total())
        return finish();
    const QVector<quint32> rids = m_plan.rids.mid(m_done, kAtOnce);
    if (m_plan.format == ExportFormat::Json && !m_plan.path.isEmpty())
        readDocuments(rids);
    else
        readCells(rids);
}

void ListExport::readCells(const QVector<quint32> &rids)
{
    m_model.readValues(rids, this, [this, rows = rids.size()](const Result<QVector<QVector<QVariant>>> &values) {
        if (!values.ok())
            return end(values.error());
        QVector<QStringList> records;
        for (const QVector<QVariant> &row : *values) {
            QStringList cells;
            for (const int column : std::as_const(m_plan.columns))
                cells.append(m_plan.cellText(row.value(column)));
            if (!row.isEmpty()) // Nobody is there any more.
                records.append(cells);
        }
        if (m_plan.path.isEmpty()) {
            for (const QStringList &record : std::as_const(records))
                m_text += textLine(record);
            m_done += rows;
            Q_EMIT progressed();
            return next();
        }
        write([this, records] { return m_file->writeRecords(records); }, rows);
    });
}

void ListExport::readDocuments(const QVector<quint32> &rids)
{
    whenDone(
        m_model.readDocuments(rids), this, [this, rows = rids.size()](const Result<QVector<QByteArray>> &documents) {
            if (!documents.ok())
                return end(documents.error());
            write([this, documents = *documents] { return m_file->writeDocuments(documents); }, rows);
        });
}

void ListExport::write(std::function<Result<void>()> work, qsizetype rows)
{
    whenDone(m_thread.run(std::move(work)), this, [this, rows](const Result<void> &written) {
        if (!written.ok())
            return end(written);
        m_done += rows;
        Q_EMIT progressed();
        next();
    });
}

void ListExport::finish()
{
    if (m_plan.path.isEmpty()) {
        Q_EMIT textReady(m_text.chopped(1)); // Without the last end of line.
        return end({});
    }
    whenDone(m_thread.run([this] { return m_file->commit(); }), this,
        [this](const Result<void> &committed) { end(committed); });
}

/// A file that was not committed goes without a trace.
void ListExport::end(const Result<void> &result)
{
    m_file.reset();
    Q_EMIT finished(result);
}

} // namespace rollcall::models
