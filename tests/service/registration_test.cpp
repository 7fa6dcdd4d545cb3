// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/invitation_fixture.h"

#include "scim/json.h"
#include "service/mail_template.h"
#include "service/request_kind.h"

#include <QCryptographicHash>

// The page behind the link in an invitation's mail.
namespace rollcall::service
{

class RegistrationPages : public InvitationFixture
{
protected:
    static QString pageOf(const Reply &reply) { return QString::fromUtf8(reply.raw.body); }
    static QString headingOf(const Reply &reply)
    {
        return pageOf(reply).section(QStringLiteral("<h1>"), 1).section(QStringLiteral("</h1>"), 0, 0);
    }
    static bool hasButton(const Reply &reply) { return reply.raw.body.contains("<button"); }
};

TEST_F(RegistrationPages, ShowWhoIsInvitedAndAButton)
{
    const QString ana = createUser("ana@example.com", R"("displayName":"Ana Ruiz")");
    m_bearer.clear();
    const Reply page = get(linkOf(ana));
    EXPECT_EQ(page.status, 200);
    EXPECT_EQ(page.raw.contentType, "text/html; charset=utf-8");
    EXPECT_EQ(headingOf(page), QStringLiteral("Confirm your registration"));
    EXPECT_TRUE(page.raw.body.contains("Ana Ruiz, your organization"));
    EXPECT_TRUE(page.raw.body.contains("<form method=\"post\">"));
    EXPECT_TRUE(hasButton(page));
}

TEST_F(RegistrationPages, RegisterNobodyByBeingLookedAt)
{
    const QString ana = createUser("ana@example.com");
    const QByteArray link = linkOf(ana);
    for (int i = 0; i < 3; ++i)
        EXPECT_EQ(get(link).status, 200);
    EXPECT_EQ(statusOf(ana), QStringLiteral("pending"));
    EXPECT_FALSE(isWrite({"GET", link, {}, {}, {}, {}, {}, {}}));
    EXPECT_TRUE(isWrite({"POST", link, {}, {}, {}, {}, {}, {}}));
}

TEST_F(RegistrationPages, RegisterByAPostAndOnce)
{
    const QString ana = createUser("ana@example.com");
    sendOne();
    const QByteArray link = linkOf(ana);
    m_bearer.clear();
    const Reply done = post(link, {});
    EXPECT_EQ(done.status, 200);
    EXPECT_EQ(headingOf(done), QStringLiteral("You are registered"));
    EXPECT_FALSE(hasButton(done));
    EXPECT_EQ(statusOf(ana), QStringLiteral("completed"));
    EXPECT_EQ(lastAudit().action, QStringLiteral("invitation.complete"));
    EXPECT_EQ(lastAudit().actor, QStringLiteral("invitation"));
    EXPECT_EQ(lastAudit().address, QStringLiteral("203.0.113.7"));
    EXPECT_EQ(lastAudit().before, R"({"inviteStatus":"pending"})");
    EXPECT_EQ(lastAudit().after, R"({"inviteStatus":"completed"})");
    const qint64 seq = lastAudit().seq;
    m_clock.advance(std::chrono::days(30)); // a completed one does not expire
    EXPECT_EQ(post(link, {}).status, 200);
    EXPECT_EQ(headingOf(get(link)), QStringLiteral("You are registered"));
    EXPECT_EQ(lastAudit().seq, seq);
}

TEST_F(RegistrationPages, AreOpenBeforeTheMailIsNotedAsSent)
{
    const QString ana = createUser("ana@example.com");
    const auto mail = m_outbox.claim(); // the mail arrived, and the service was killed before it noted that
    EXPECT_EQ(post("/register/" + (*mail)->code.reveal(), {}).status, 200);
    EXPECT_EQ(statusOf(ana), QStringLiteral("completed"));
    m_clock.advance(std::chrono::hours(1));
    EXPECT_FALSE(m_outbox.claim()->has_value());
}

TEST_F(RegistrationPages, KnowNoOtherCode)
{
    const QString ana = createUser("ana@example.com");
    const QByteArray code = codeOf(ana);
    for (const QByteArray &wrong : {QByteArray("x"), code.toLower() + 'x', code + "%20", code.chopped(1),
             invitationOf(ana).toLatin1(), QByteArray(4000, 'A'), QByteArray("%27%20OR%201=1--"), QByteArray("..")}) {
        const Reply page = get("/register/" + wrong);
        EXPECT_EQ(page.status, 404) << wrong.constData();
        EXPECT_EQ(post("/register/" + wrong, {}).status, 404) << wrong.constData();
        EXPECT_EQ(headingOf(page), QStringLiteral("This link is not valid")) << wrong.constData();
    }
    EXPECT_EQ(get("/register/%00").status, 404);
    EXPECT_EQ(get("/register").status, 404);
    EXPECT_EQ(get("/register/" + code + "/more").status, 404);
    EXPECT_EQ(statusOf(ana), QStringLiteral("pending"));
}

TEST_F(RegistrationPages, AreClosedWhileTheUserIsDisabledOrDeleted)
{
    const QString ana = createUser("ana@example.com");
    const QByteArray link = linkOf(ana);
    const QByteArray user = "/scim/v2/Users/" + ana.toLatin1();
    EXPECT_EQ(patchOps(user, R"({"op":"Replace","path":"active","value":"False"})").status, 200);
    EXPECT_EQ(get(link).status, 403);
    EXPECT_EQ(post(link, {}).status, 403);
    EXPECT_EQ(headingOf(get(link)), QStringLiteral("Your account is not active"));
    EXPECT_EQ(patchOps(user, R"({"op":"Replace","path":"active","value":"True"})").status, 200);
    EXPECT_EQ(get(link).status, 200);
    EXPECT_EQ(remove(user).status, 204);
    EXPECT_EQ(post(link, {}).status, 403);
    EXPECT_EQ(statusOf(ana), QStringLiteral("pending"));
}

TEST_F(RegistrationPages, TakeGetAndPost)
{
    const QString ana = createUser("ana@example.com");
    for (const char *method : {"PUT", "PATCH", "DELETE"}) {
        const Reply reply = send(method, linkOf(ana));
        EXPECT_EQ(reply.status, 405) << method;
        EXPECT_EQ(reply.header("Allow"), "GET, POST") << method;
    }
    EXPECT_EQ(statusOf(ana), QStringLiteral("pending"));
}

TEST_F(RegistrationPages, SpeakTheInvitationsLanguage)
{
    m_headers = {{"accept-language", "en"}};
    const QString fr = createUser("fr@example.com", R"("preferredLanguage":"fr-FR")");
    const QString ja = createUser("ja@example.com", R"("locale":"ja_JP")");
    EXPECT_EQ(headingOf(get(linkOf(fr))), QStringLiteral("Confirmer votre inscription"));
    EXPECT_EQ(headingOf(get(linkOf(ja))), QStringLiteral("登録の確認"));
    EXPECT_EQ(get(linkOf(ja)).header("Content-Language"), "ja");
    EXPECT_TRUE(get(linkOf(ja)).raw.body.contains("<html lang=\"ja\">"));
}

TEST_F(RegistrationPages, SpeakTheBrowsersLanguageIfTheyKnowNone)
{
    const auto heading = [&](const char *accepted) {
        m_headers = {{"accept-language", accepted}};
        return headingOf(get("/register/unknown"));
    };
    EXPECT_EQ(heading("ja,en-US;q=0.7"), QStringLiteral("このリンクは無効です"));
    EXPECT_EQ(heading("de-DE,fr;q=0.8,en;q=0.2"), QStringLiteral("Ce lien n’est pas valide"));
    EXPECT_EQ(heading("fr;q=0,*"), QStringLiteral("This link is not valid"));
    EXPECT_EQ(heading(""), QStringLiteral("This link is not valid"));
}

TEST_F(RegistrationPages, EscapeNamesAndHideWhatTurnsThemRound)
{
    const QString eve
        = createUser("eve@example.com", R"("displayName":"<script>alert(1)</script>\r\n\"Eve\u202e&{{button}}")");
    const Reply page = get(linkOf(eve));
    EXPECT_TRUE(page.raw.body.contains("&lt;script&gt;alert(1)&lt;/script&gt; &quot;Eve&amp;{{button}}, your"))
        << page.raw.body.constData();
    EXPECT_FALSE(page.raw.body.contains("<script"));
    EXPECT_FALSE(pageOf(page).contains(QChar(0x202e)));
}

TEST_F(RegistrationPages, LoadNothingAndAreKeptByNobody)
{
    const QString ana = createUser("ana@example.com");
    for (const QByteArray &link : {linkOf(ana), QByteArray("/register/unknown")}) {
        const Reply page = get(link);
        EXPECT_EQ(page.header("Referrer-Policy"), "no-referrer");
        EXPECT_EQ(page.header("Cache-Control"), "no-store");
        const QByteArray policy = page.header("Content-Security-Policy");
        EXPECT_TRUE(policy.startsWith("default-src 'none'; ")) << policy.constData();
        EXPECT_TRUE(policy.contains("form-action 'self'; base-uri 'none'; frame-ancestors 'none'"));
        const QByteArray style
            = pageOf(page).section(QStringLiteral("<style>"), 1).section(QStringLiteral("</style>"), 0, 0).toUtf8();
        EXPECT_TRUE(policy.contains(
            "'sha256-" + QCryptographicHash::hash(style, QCryptographicHash::Sha256).toBase64() + '\''));
        for (const char *foreign : {"<script", "http:", "https:", "src=", "url(", "<img", " style="})
            EXPECT_FALSE(page.raw.body.contains(foreign)) << foreign;
    }
}

TEST_F(RegistrationPages, HaveEveryWordInEveryLanguage)
{
    for (const char *language : {"en", "fr", "ja"}) {
        const auto words
            = scim::parseObject(mailResource(QLatin1String(language) + QStringLiteral("/registration.json")).toUtf8());
        ASSERT_TRUE(test::isOk(words)) << language;
        for (const char *page : {"open", "completed", "expired", "replaced", "disabled", "unknown", "busy"}) {
            const QJsonObject wording = words->value(QLatin1String(page)).toObject();
            EXPECT_FALSE(wording.value(QLatin1String("title")).toString().isEmpty()) << language << page;
            EXPECT_FALSE(wording.value(QLatin1String("text")).toString().isEmpty()) << language << page;
        }
        EXPECT_FALSE(
            words->value(QLatin1String("open")).toObject().value(QLatin1String("button")).toString().isEmpty());
    }
}

TEST_F(RegistrationPages, SayThatTheServiceIsBusy)
{
    const QString ana = createUser("ana@example.com");
    const QByteArray link = linkOf(ana);
    auto repository = Repository::open(location()).value();
    ASSERT_TRUE(repository->database()
                    .execute(m_database.isPostgreSql() ? QStringLiteral("SET lock_timeout = 20")
                                                       : QStringLiteral("PRAGMA busy_timeout = 20"))
                    .ok());
    m_processor = std::make_unique<ServiceProcessor>(std::move(repository), m_clock);
    const auto writer = m_repository->beginWrite();
    ASSERT_TRUE(writer.ok());
    const Reply page = post(link, {});
    EXPECT_EQ(page.status, 503);
    EXPECT_EQ(headingOf(page), QStringLiteral("The service is busy"));
    EXPECT_EQ(page.header("Retry-After"), "5");
}

TEST_F(RegistrationPages, OpenByNothingThatIsStored)
{
    const QString ana = createUser("ana@example.com");
    const QByteArray code = codeOf(ana);
    EXPECT_EQ(code.size(), 43); // 256 bits
    auto all
        = m_repository->query(QStringLiteral("SELECT id, code_digest, coalesce(claim, ''), state FROM invitations"));
    const auto read = all->forEach({}, [&](const storage::Statement &row) {
        for (int column : {0, 2, 3})
            EXPECT_FALSE(row.text(column).contains(QString::fromLatin1(code)));
        EXPECT_FALSE(row.blob(1).contains(code));
        EXPECT_EQ(row.blob(1), QCryptographicHash::hash(code, QCryptographicHash::Sha256));
    });
    EXPECT_TRUE(test::isOk(read));
    EXPECT_EQ(post(linkOf(ana), {}).status, 200);
    const QVector<AuditEntry> entries = audit();
    for (const AuditEntry &entry : entries)
        EXPECT_FALSE(entry.detail.contains(QString::fromLatin1(code)) || entry.after.contains(code));
}

} // namespace rollcall::service
