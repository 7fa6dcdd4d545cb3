// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/rfc/rfc_fixture.h"

#include "support/files.h"

// The tests of this folder against the list of what the RFCs require.
namespace rollcall::service
{

namespace
{

struct Requirement {
    QString id;
    bool isTestable = false;
    QString where; ///< If no test here bears the id: `tests/…/file.cpp: TestName`, or a reason.
};

QVector<Requirement> requirements()
{
    QVector<Requirement> list;
    const QStringList lines
        = QString::fromUtf8(test::readFile(test::dataPath(QStringLiteral("rfc_requirements.tsv")))).split(u'\n');
    for (const QString &line : lines) {
        const QStringList cells = line.split(u'\t');
        if (line.startsWith(u'#') || line.isEmpty() || cells.constFirst() == QLatin1String("id"))
            continue;
        EXPECT_EQ(cells.size(), 6) << line.toStdString();
        list.append({cells.at(0), cells.at(3) == QLatin1String("yes"), cells.at(5)});
    }
    return list;
}

} // namespace

TEST(Requirements, AreAllCovered)
{
    const QStringList covered = coveredRequirements();
    QStringList listed;
    for (const Requirement &requirement : requirements()) {
        listed.append(requirement.id);
        const bool isHere = covered.contains(requirement.id);
        EXPECT_NE(isHere, !requirement.where.isEmpty()) << requirement.id.toStdString();
        EXPECT_TRUE(isHere || !requirement.isTestable) << requirement.id.toStdString();
        if (!requirement.where.startsWith(QLatin1String("tests/")))
            continue;
        const QString file = requirement.where.section(QStringLiteral(": "), 0, 0);
        const QByteArray name = requirement.where.section(QStringLiteral(": "), 1).toUtf8();
        const QByteArray source = test::readFile(QStringLiteral(ROLLCALL_SOURCE_DIR "/") + file);
        EXPECT_TRUE(source.contains(", " + name + ")")) << requirement.where.toStdString();
    }
    EXPECT_EQ(listed.size(), 143);
    for (const QString &id : covered)
        EXPECT_TRUE(listed.contains(id)) << id.toStdString();
}

} // namespace rollcall::service
