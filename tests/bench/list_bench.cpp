// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The list of users as a desk has it, in a table view without a screen: from a key to the pixels, to any row, from one
// column's order to another's. Beside a plain repaint of the same view.
//   list_bench [keys] [jump] [sort]

#include "bench/bench_cache.h"
#include "bench/figures.h"
#include "bench/keystrokes.h"
#include "bench/people.h"
#include "models/user_list_model.h"
#include "sync/directory.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QTableView>

#include <random>

namespace rollcall::bench
{
namespace
{

/// Notes for how long the event loop was held up, without what was painting.
class WatchedApplication : public QApplication
{
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override
    {
        const bool paints = event->type() == QEvent::Paint || event->type() == QEvent::UpdateRequest;
        QElapsedTimer timer;
        timer.start();
        ++m_depth;
        const bool done = QApplication::notify(receiver, event);
        --m_depth;
        const double took = double(timer.nsecsElapsed()) / 1e6;
        if (paints && m_depth > 0)
            m_painted += took;
        else if (m_depth == 0 && !paints)
            m_longest = std::max(m_longest, took - m_painted);
        if (m_depth == 0)
            m_painted = 0;
        return done;
    }
    double takeLongest() { return std::exchange(m_longest, 0); }

private:
    int m_depth = 0;
    double m_painted = 0;
    double m_longest = 0;
};

class ListBench : public QObject
{
public:
    explicit ListBench(std::unique_ptr<cache::Cache> cache)
        : m_directory(std::move(cache), nullptr), m_model(m_directory)
    {
        connect(&m_model, &models::ListingModel::listed, this, [this] { m_isListed = true; });
        m_view.setModel(&m_model);
        m_view.verticalHeader()->setFixedWidth(80);
        m_view.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
        m_view.viewport()->installEventFilter(this);
        m_view.resize(1280, 800);
        m_view.show();
        settle(true);
    }

    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            m_wasPainted = true;
        return false;
    }

    models::UserListModel &model() { return m_model; }
    QTableView &view() { return m_view; }

    /// Until the answer to what was asked, if something was, is on the screen.
    void settle(bool asks)
    {
        while ((asks ? !m_isListed : !m_wasPainted) || !isWhole())
            QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
    }
    template <typename Act> void time(Times &times, bool asks, Act act)
    {
        times.time([&] {
            m_isListed = false;
            m_wasPainted = false;
            act();
            settle(asks);
            // What came last may have been fetched behind the paint.
            m_view.viewport()->repaint();
        });
    }

private:
    [[nodiscard]] bool isWhole() const
    {
        const int rows = m_model.rowCount();
        if (rows == 0)
            return true;
        const int first = std::max(0, m_view.rowAt(0));
        const int below = m_view.rowAt(m_view.viewport()->height() - 1);
        const int last = below < 0 ? rows - 1 : below;
        for (int row = first; row <= last; ++row) {
            if (!m_model.index(row, 0).data().isValid())
                return false;
        }
        return true;
    }

    sync::Directory m_directory;
    models::UserListModel m_model;
    QTableView m_view;
    bool m_isListed = false;
    bool m_wasPainted = false;
};

double measureRepaint(ListBench &bench)
{
    section(QStringLiteral("A plain repaint"));
    Times plain;
    for (int i = 0; i < 100; ++i)
        bench.time(plain, false, [&bench] { bench.view().viewport()->update(); });
    reportTimes(QStringLiteral("nothing changed"), plain, {}, {});
    return plain.median();
}

void measureKeys(ListBench &bench, WatchedApplication &application, double plain)
{
    section(QStringLiteral("From a key to the pixels"));
    Times all;
    application.takeLongest();
    for (const KeystrokeClass &kind : keystrokeClasses()) {
        Times times;
        for (const QString &text : kind.texts) {
            if (text != bench.model().text())
                bench.time(times, true, [&] { bench.model().setText(text); });
        }
        reportTimes(kind.name, times, {}, {});
        all.add(times);
    }
    report(QStringLiteral("held up at most, outside of painting"), application.takeLongest(), QStringLiteral("ms"), 16);
    reportTimes(QStringLiteral("all of them"), all, {}, 50);
    report(QStringLiteral("p50 beside a plain repaint"), all.median() / plain, QStringLiteral("x"), 3);
    report(QStringLiteral("p99 beside a plain repaint"), all.p99() / plain, QStringLiteral("x"), 5);
    Times ignored;
    bench.time(ignored, true, [&] { bench.model().setText({}); });
}

void measureSort(ListBench &bench, WatchedApplication &application)
{
    section(QStringLiteral("From one order to another"));
    application.takeLongest();
    Times first;
    Times again;
    for (Times *times : {&first, &again}) {
        for (int column = 1; column < models::UserListModel::kFixedColumns; ++column)
            bench.time(*times, true, [&] { bench.model().sort(column, Qt::DescendingOrder); });
    }
    reportTimes(QStringLiteral("the first time"), first, 800, 800);
    reportTimes(QStringLiteral("again"), again, 150, 150);
    report(QStringLiteral("held up at most, outside of painting"), application.takeLongest(), QStringLiteral("ms"), 16);
}

void measureJumps(ListBench &bench, WatchedApplication &application, double plain)
{
    section(QStringLiteral("To any row"));
    std::mt19937 random(7);
    application.takeLongest();
    const auto jump = [&](const QString &name) {
        Times times;
        for (int i = 0; i < 300; ++i) {
            const int row = int(random() % unsigned(bench.model().rowCount()));
            bench.time(times, false, [&] {
                bench.view().scrollTo(bench.model().index(row, 0), QTableView::PositionAtTop);
                bench.view().viewport()->update();
            });
        }
        reportTimes(name, times, {}, {});
        report(name + QStringLiteral(", p99 beside a plain repaint"), times.p99() / plain, QStringLiteral("x"), 3);
    };
    jump(QStringLiteral("by name"));
    Times ignored;
    bench.time(ignored, true, [&] { bench.model().sort(9, Qt::DescendingOrder); });
    bench.time(ignored, true, [&] { bench.model().setText(QStringLiteral("state:active source:scim")); });
    jump(QStringLiteral("by time, filtered"));
    report(QStringLiteral("held up at most, outside of painting"), application.takeLongest(), QStringLiteral("ms"), 16);
}

void run(WatchedApplication &application)
{
    const QStringList chosen = QCoreApplication::arguments().mid(1);
    const auto wants = [&chosen](const char *name) { return chosen.isEmpty() || chosen.contains(QLatin1String(name)); };
    BenchCache::makeSure();
    const SystemClock clock;
    QElapsedTimer timer;
    timer.start();
    ListBench bench(orQuit(cache::Cache::open(BenchCache::path(), clock)));
    section(QStringLiteral("Opening"));
    report(QStringLiteral("to the first rows on the screen"), double(timer.nsecsElapsed()) / 1e6, QStringLiteral("ms"),
        300);
    report(QStringLiteral("held up at most, outside of painting"), application.takeLongest(), QStringLiteral("ms"), 16);
    const double plain = measureRepaint(bench);
    if (wants("keys"))
        measureKeys(bench, application, plain);
    if (wants("jump"))
        measureJumps(bench, application, plain);
    if (wants("sort"))
        measureSort(bench, application);
}

} // namespace
} // namespace rollcall::bench

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    rollcall::bench::WatchedApplication application(argc, argv);
    rollcall::bench::run(application);
    return 0;
}
