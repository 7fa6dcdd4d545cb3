// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/conversation.h"
#include "service/service_fixture.h"

#include "service/custom_attributes.h"
#include "support/files.h"

#include <QDir>

// What Entra ID says, as documented and captured, and what it is answered: byte for byte. With ROLLCALL_RECORD set, the
// answers are written into tests/data/net instead, to be read before they are committed.
namespace rollcall::service
{

namespace
{

std::vector<std::string> recorded()
{
    std::vector<std::string> names;
    const QDir folder(test::dataPath(QStringLiteral("net/entra")));
    const QStringList files = folder.entryList({QStringLiteral("*.request.http")}, QDir::Files, QDir::Name);
    for (const QString &file : files)
        names.push_back(file.section(u'.', 0, 0).toStdString());
    return names;
}

} // namespace

class EntraConversation : public ServiceFixture, public testing::WithParamInterface<std::string>
{
protected:
    EntraConversation()
        : m_conversation(Conversation::read(QStringLiteral("entra/") + QString::fromStdString(GetParam())))
    {
        EXPECT_TRUE(addCustomAttribute(*m_repository, QStringLiteral("custAttr1"), m_clock).ok());
    }

    Response answerTo(const Conversation::Exchange &exchange)
    {
        Request request = m_conversation.request(exchange);
        request.headers.emplaceBack("authorization", "Bearer " + m_mdm.reveal());
        request.remoteAddress = "203.0.113.7";
        request.baseUrl = "https://mdm.example.com";
        return m_processor->process(request);
    }

    /// Everything that the service holds, and how much was done to it.
    QByteArray state()
    {
        const qint64 changes
            = integer(QStringLiteral("SELECT count(*) FROM audit WHERE action LIKE 'user.%' OR action LIKE 'group.%'"));
        return m_conversation.named(asAdmin("/scim/v2/Users?count=1000").raw.body
            + asAdmin("/scim/v2/Groups?count=1000").raw.body + QByteArray::number(changes));
    }

    Conversation m_conversation;
};

TEST_P(EntraConversation, IsAnsweredAsRecorded)
{
    QByteArray record;
    for (const Conversation::Exchange &exchange : m_conversation.exchanges()) {
        m_clock.advance(std::chrono::seconds(1));
        const Response response = answerTo(exchange);
        m_conversation.learn(exchange, response);
        const QByteArray text = m_conversation.text(response);
        record += "### " + exchange.title + '\n' + text + "\n\n";
        if (!qEnvironmentVariableIsSet("ROLLCALL_RECORD")) {
            EXPECT_EQ(text.toStdString(), exchange.response.toStdString()) << exchange.title.constData();
        }
    }
    if (qEnvironmentVariableIsSet("ROLLCALL_RECORD"))
        test::writeFile(test::dataPath(QStringLiteral("net/entra/") + QString::fromStdString(GetParam())
                            + QStringLiteral(".response.http")),
            record);
}

/// Entra repeats what it got no answer to in time: once more changes nothing, and creates nobody twice.
TEST_P(EntraConversation, ChangesNothingIfARequestIsRepeated)
{
    for (const Conversation::Exchange &exchange : m_conversation.exchanges()) {
        m_clock.advance(std::chrono::seconds(1));
        const Response response = answerTo(exchange);
        m_conversation.learn(exchange, response);
        const QByteArray before = state();
        m_clock.advance(std::chrono::minutes(2));
        const Response again = answerTo(exchange);
        const int otherwise = exchange.request.startsWith("DELETE") ? 404 : response.status;
        EXPECT_EQ(again.status, response.status == 201 ? 409 : otherwise) << exchange.title.constData();
        EXPECT_EQ(again.status == 409, again.body.contains("\"uniqueness\"")) << exchange.title.constData();
        EXPECT_EQ(state().toStdString(), before.toStdString()) << exchange.title.constData();
    }
}

INSTANTIATE_TEST_SUITE_P(
    Recorded, EntraConversation, testing::ValuesIn(recorded()), [](const auto &test) { return test.param; });

} // namespace rollcall::service
