// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/list_export.h"
#include "promised_list_model.h"
#include "support/await.h"
#include "support/printers.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>

#if defined(Q_OS_LINUX)
#include <csignal>
#include <sys/resource.h>
#endif

namespace rollcall::models
{

namespace
{

class ListExportTest : public testing::Test
{
protected:
    [[nodiscard]] ExportPlan plan(const QString &path, ExportFormat format, int rows = 3) const
    {
        ExportPlan made;
        made.path = path;
        made.format = format;
        for (int rid = 1; rid <= rows; ++rid)
            made.rids.append(static_cast<quint32>(rid));
        made.columns = {1, 0};
        made.headers = {QStringLiteral("Sum"), QStringLiteral("Name, whole")};
        made.cellText = [](const QVariant &value) { return value.toString(); };
        return made;
    }
    Result<void> run(ListExport &exporting)
    {
        std::optional<Result<void>> ended;
        QObject::connect(
            &exporting, &ListExport::finished, &exporting, [&ended](const Result<void> &result) { ended = result; });
        exporting.start();
        EXPECT_TRUE(test::waitUntil([&ended] { return ended.has_value(); }));
        return ended.value_or(Error{});
    }
    [[nodiscard]] QString path(const char *name) const { return m_folder.filePath(QString::fromUtf8(name)); }
    [[nodiscard]] static QByteArray bytes(const QString &file)
    {
        QFile opened(file);
        EXPECT_TRUE(opened.open(QIODevice::ReadOnly));
        return opened.readAll();
    }
    [[nodiscard]] QStringList files() const { return QDir(m_folder.path()).entryList(QDir::Files); }

    QTemporaryDir m_folder;
    test::PromisedListModel m_model;
};

} // namespace

TEST_F(ListExportTest, WritesCsvThatSpreadsheetsReadAndDoNotCalculate)
{
    ListExport exporting(m_model, plan(path("list.csv"), ExportFormat::Csv));
    EXPECT_TRUE(test::isOk(run(exporting)));
    EXPECT_EQ(
        bytes(path("list.csv")), "\xef\xbb\xbfSum,\"Name, whole\"\r\n'=1+1,Name 1\r\n'=1+2,Name 2\r\n'=1+3,Name 3\r\n");
    EXPECT_EQ(exporting.done(), 3);
}

TEST_F(ListExportTest, WritesJsonInTheBytesThatCame)
{
    ListExport exporting(m_model, plan(path("list.json"), ExportFormat::Json));
    EXPECT_TRUE(test::isOk(run(exporting)));
    EXPECT_EQ(bytes(path("list.json")), "[\n{\"id\":1},\n{\"id\":3}\n]\n") << "the second one is gone";
    ListExport none(m_model, plan(path("none.json"), ExportFormat::Json, 0));
    EXPECT_TRUE(test::isOk(run(none)));
    EXPECT_EQ(QJsonDocument::fromJson(bytes(path("none.json"))).array().size(), 0);
}

TEST_F(ListExportTest, GoesOnBeyondOneReading)
{
    ListExport exporting(m_model, plan(path("long.csv"), ExportFormat::Csv, 1'201));
    int steps = 0;
    QObject::connect(&exporting, &ListExport::progressed, &exporting, [&steps] { ++steps; });
    EXPECT_TRUE(test::isOk(run(exporting)));
    EXPECT_EQ(bytes(path("long.csv")).count('\n'), 1'202);
    EXPECT_GE(steps, 3);
}

TEST_F(ListExportTest, LeavesWhatWasThereWhenItIsCancelled)
{
    {
        QFile before(path("list.csv"));
        ASSERT_TRUE(before.open(QIODevice::WriteOnly));
        before.write("before");
    }
    ListExport exporting(m_model, plan(path("list.csv"), ExportFormat::Csv, 5'000));
    QObject::connect(&exporting, &ListExport::progressed, &exporting, [&exporting] { exporting.cancel(); });
    const auto ended = run(exporting);
    ASSERT_FALSE(ended.ok());
    EXPECT_EQ(ended.error().code, ErrorCode::Cancelled);
    EXPECT_EQ(bytes(path("list.csv")), "before");
    EXPECT_EQ(files(), QStringList{QStringLiteral("list.csv")}) << "nothing half written beside it";
}

TEST_F(ListExportTest, AnErrorOfTheCacheOrTheDiskIsTold)
{
    m_model.valuesError = Error{ErrorCode::DatabaseCorrupt, {}, {}};
    ListExport reading(m_model, plan(path("list.csv"), ExportFormat::Csv));
    EXPECT_EQ(run(reading).error().code, ErrorCode::DatabaseCorrupt);
    EXPECT_TRUE(files().isEmpty());
    m_model.valuesError.reset();
    ListExport writing(m_model, plan(path("nowhere/list.csv"), ExportFormat::Csv));
    const auto ended = run(writing);
    ASSERT_FALSE(ended.ok());
    EXPECT_EQ(ended.error().code, ErrorCode::FileUnwritable);
    EXPECT_EQ(ended.error().subject, path("nowhere/list.csv"));
}

#if defined(Q_OS_LINUX)

/// The system takes no more of the file, as when a disk is full.
TEST_F(ListExportTest, ADiskThatTakesNoMoreIsToldAndNothingIsLeftBehind)
{
    rlimit before{};
    ASSERT_EQ(getrlimit(RLIMIT_FSIZE, &before), 0);
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    const rlimit little{8'192, before.rlim_max};
    ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &little), 0);
    ListExport exporting(m_model, plan(path("list.csv"), ExportFormat::Csv, 20'000));
    const auto ended = run(exporting);
    setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, handler);
    ASSERT_FALSE(ended.ok());
    EXPECT_EQ(ended.error().code, ErrorCode::FileUnwritable);
    EXPECT_TRUE(files().isEmpty());
}

#endif

TEST_F(ListExportTest, AsTextItNeedsNoFile)
{
    ListExport exporting(m_model, plan({}, ExportFormat::Csv, 2));
    QString text;
    QObject::connect(&exporting, &ListExport::textReady, &exporting, [&text](const QString &ready) { text = ready; });
    EXPECT_TRUE(test::isOk(run(exporting)));
    EXPECT_EQ(text, QStringLiteral("Sum\tName, whole\n=1+1\tName 1\n=1+2\tName 2"));
}

} // namespace rollcall::models
