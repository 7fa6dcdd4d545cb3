// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/files.h"
#include "support/printers.h"

#include <QDirIterator>
#include <QHash>
#include <QRegularExpression>
#include <QSet>

// The #includes and the words of the sources, held to the table in src/README.md. What CMake was told of the
// libraries (rollcall_library) is in layers.txt of the build folder.
namespace rollcall
{
namespace
{

struct Library {
    QString name;
    int layer = 0;
    QString folder; // from the repository's root
    QSet<QString> mayUse; // transitively, itself included
};

QHash<QString, Library> readLibraries()
{
    QHash<QString, Library> libraries;
    const QString table = QString::fromUtf8(test::readFile(QStringLiteral(ROLLCALL_BINARY_DIR "/layers.txt")));
    for (const QString &line : table.split(u'\n', Qt::SkipEmptyParts)) {
        const QStringList fields = line.split(u';');
        Library library{fields.at(0), fields.at(1).toInt(), fields.at(2), {fields.at(0)}};
        for (const QString &dependency : fields.at(3).split(u',', Qt::SkipEmptyParts))
            library.mayUse.unite(libraries.value(dependency).mayUse);
        libraries.insert(library.name, library);
    }
    return libraries;
}

QStringList sourcesBelow(const QString &folder)
{
    QStringList files;
    QDirIterator it(QStringLiteral(ROLLCALL_SOURCE_DIR "/") + folder, {QStringLiteral("*.h"), QStringLiteral("*.cpp")},
        QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext())
        files.append(it.next());
    files.sort();
    return files;
}

struct Include {
    QString file;
    QString target;
};

QVector<Include> includesBelow(const QString &folder)
{
    static const QRegularExpression pattern(
        QStringLiteral(R"re(^\s*#\s*include\s*["<]([^">]+)[">])re"), QRegularExpression::MultilineOption);
    QVector<Include> includes;
    for (const QString &file : sourcesBelow(folder)) {
        auto it = pattern.globalMatch(QString::fromUtf8(test::readFile(file)));
        while (it.hasNext())
            includes.append({file, it.next().captured(1)});
    }
    return includes;
}

/// Which library a quoted include belongs to; ui/ is an include root of its own beside src/.
QString ownerOf(const QString &include, const QHash<QString, Library> &libraries)
{
    const QString folder = include.section(u'/', 0, 0);
    for (const Library &library : libraries) {
        if (library.folder == QStringLiteral("src/") + folder || library.folder == QStringLiteral("ui/") + folder)
            return library.name;
    }
    static const QSet<QString> pages{QStringLiteral("pages"), QStringLiteral("dialogs"), QStringLiteral("widgets")};
    return pages.contains(folder) ? QStringLiteral("Ui") : QString();
}

} // namespace

TEST(Layers, EveryIncludeGoesToADeclaredDependency)
{
    const QHash<QString, Library> libraries = readLibraries();
    ASSERT_FALSE(libraries.isEmpty());
    for (const Library &library : libraries) {
        for (const Include &include : includesBelow(library.folder)) {
            const QString owner = ownerOf(include.target, libraries);
            if (owner.isEmpty())
                continue;
            // Wording's folder lies below Ui's.
            if (library.name == QStringLiteral("Ui") && include.file.contains(QStringLiteral("/ui/wording/")))
                continue;
            EXPECT_TRUE(library.mayUse.contains(owner))
                << include.file.toStdString() << " includes " << include.target.toStdString() << ", but "
                << library.name.toStdString() << " may not use " << owner.toStdString();
        }
    }
}

TEST(Layers, WhatALibraryMustNeverNameItDoesNotInclude)
{
    struct Ban {
        const char *folder;
        const char *pattern;
    };
    static constexpr Ban kBans[] = {
        {"src", "^(QtWidgets/)?(QWidget|QApplication|QDialog|QLabel|QMainWindow|QTableView)$"},
        {"src/core", "^(QSql|QNetwork|simdjson|boost/)"},
        {"src/scim", "^(QFile|QSql|QNetwork|QSettings|QDateTimeEdit|core/clock)"},
        {"src/storage", "^scim/"},
        {"src/rules", "^(QFile|QSql|QNetwork|QProcess)"},
        {"src/intake", "^QSql"},
        {"src/net", "^QSql"},
        {"src/cache", "^QNetwork"},
        {"src/service", "^(QNetwork|net/|sync/|cache/)"},
        {"src/provisioner", "^(QSql|sqlite3)"},
        {"src/models", "^(QSql|QNetwork|simdjson|cache/|net/|storage/|secrets/)"},
        {"ui", "^(QSql|QNetwork|QSettings$|simdjson|net/|cache/|storage/|service/|secrets/)"},
        {"ui/wording", "^(QWidget|QtWidgets|QApplication)"},
    };
    for (const Ban &ban : kBans) {
        const QRegularExpression pattern(QString::fromLatin1(ban.pattern));
        for (const Include &include : includesBelow(QString::fromLatin1(ban.folder))) {
            EXPECT_FALSE(pattern.match(include.target).hasMatch())
                << include.file.toStdString() << " includes " << include.target.toStdString();
        }
    }
}

TEST(Layers, BoostStaysInTheHttpServer)
{
    QSet<QString> files;
    for (const char *folder : {"src", "ui", "app"}) {
        for (const Include &include : includesBelow(QString::fromLatin1(folder))) {
            if (!include.target.startsWith(QStringLiteral("boost/")))
                continue;
            EXPECT_TRUE(include.file.contains(QStringLiteral("/src/service/"))) << include.file.toStdString();
            EXPECT_TRUE(
                include.file.endsWith(QStringLiteral(".cpp")) || !include.target.contains(QStringLiteral("beast")))
                << include.file.toStdString() << ": a header that includes Beast costs 20 s in each file that uses it";
            if (include.target.contains(QStringLiteral("beast")) && include.file.endsWith(QStringLiteral(".cpp")))
                files.insert(include.file);
        }
    }
    EXPECT_LE(files.size(), 2) << "a file with Beast takes 20 s to compile";
}

TEST(Sources, AvoidWhatTheHouseDoesWithout)
{
    struct Ban {
        const char *folder;
        const char *pattern;
        const char *why;
    };
    static constexpr Ban kBans[] = {
        {"src", R"(\btr\()", "sentences for people are made in ui/wording"},
        {"src", R"(QEventLoop|processEvents\()", "no nested event loops"},
        {"ui", R"(QEventLoop|processEvents\()", "no nested event loops"},
        {"app", R"(QEventLoop|processEvents\()", "no nested event loops"},
        {"src", R"(\bSIGNAL\(|\bSLOT\()", "connect by pointer to member"},
        {"ui", R"(\bSIGNAL\(|\bSLOT\()", "connect by pointer to member"},
        {"src", R"(\bshared_ptr<(?!QPromise))", "values or unique_ptr; anything else needs a decision"},
        {"src", R"(\.then\(this|\.then\(context)", "use whenDone()"},
        {"ui", R"(\.then\(this|\.then\(context)", "use whenDone()"},
        {"src", R"(\b(TODO|FIXME|XXX|HACK)\b)", "no left-overs"},
        {"ui", R"(\b(TODO|FIXME|XXX|HACK)\b)", "no left-overs"},
        {"app", R"(\b(TODO|FIXME|XXX|HACK)\b)", "no left-overs"},
    };
    for (const Ban &ban : kBans) {
        const QRegularExpression pattern(QString::fromLatin1(ban.pattern));
        for (const QString &file : sourcesBelow(QString::fromLatin1(ban.folder))) {
            const QStringList lines = QString::fromUtf8(test::readFile(file)).split(u'\n');
            for (qsizetype i = 0; i < lines.size(); ++i) {
                if (lines.at(i).trimmed().startsWith(QStringLiteral("//")))
                    continue;
                EXPECT_FALSE(pattern.match(lines.at(i)).hasMatch())
                    << file.toStdString() << ':' << i + 1 << ": " << ban.why;
            }
        }
    }
}

TEST(Sources, CarryTheirLicence)
{
    for (const char *folder : {"src", "ui", "app", "tests"}) {
        for (const QString &file : sourcesBelow(QString::fromLatin1(folder))) {
            EXPECT_TRUE(test::readFile(file).left(200).contains("SPDX-License-Identifier: GPL-3.0-or-later"))
                << file.toStdString();
        }
    }
}

TEST(Sources, MainFilesOnlyWire)
{
    for (const QString &file : sourcesBelow(QStringLiteral("app"))) {
        if (file.endsWith(QStringLiteral("/main.cpp"))) {
            EXPECT_LT(test::readFile(file).count('\n'), 60) << file.toStdString();
        }
    }
}

TEST(Sources, NoFileOutgrowsItsPurpose)
{
    for (const char *folder : {"src", "ui", "app"}) {
        for (const QString &file : sourcesBelow(QString::fromLatin1(folder)))
            EXPECT_LE(test::readFile(file).count('\n'), 600) << file.toStdString();
    }
}

} // namespace rollcall
