// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/smtp_client.h"

#include "service/person_name.h"
#include "service/smtp_dialogue.h"

#include <QDeadlineTimer>

#include <curl/curl.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <mutex>

namespace rollcall::service
{

namespace
{

constexpr std::chrono::milliseconds kGraceOfStop{15'000};
constexpr long kIdleSeconds = 20; // Mail servers close a connection that is silent for minutes (RFC 5321 §4.5.3.2).
constexpr int kMaxDetail = 300;

void startCurl()
{
    static std::once_flag once;
    std::call_once(once, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
}

QByteArray urlOf(const SmtpOptions &options)
{
    const QByteArray host = options.host.toLatin1();
    return QByteArray(options.security == SmtpOptions::Security::Tls ? "smtps://" : "smtp://")
        + (host.contains(':') ? '[' + host + ']' : host) + ':' + QByteArray::number(options.port);
}

bool isTlsFault(CURLcode code)
{
    constexpr std::array kCodes{CURLE_USE_SSL_FAILED, CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION,
        CURLE_SSL_CERTPROBLEM, CURLE_SSL_CACERT_BADFILE, CURLE_SSL_ISSUER_ERROR, CURLE_SSL_INVALIDCERTSTATUS};
    return std::find(kCodes.begin(), kCodes.end(), code) != kCodes.end();
}

bool isUnreachable(CURLcode code)
{
    constexpr std::array kCodes{CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY, CURLE_COULDNT_CONNECT};
    return std::find(kCodes.begin(), kCodes.end(), code) != kCodes.end();
}

/// By what the server said to the last command (RFC 5321 §4.2.1: 4 not now, 5 never).
Delivery judgedReply(const SmtpDialogue &dialogue)
{
    using Outcome = Delivery::Outcome;
    const QString words = QString::fromUtf8(dialogue.reply());
    const bool isFinal = dialogue.code() >= 500;
    // 421: it is closing, whatever was asked.
    const Outcome ofThisMail = isFinal ? Outcome::Refused : Outcome::Deferred;
    const Outcome outcome = dialogue.code() == 421 ? Outcome::Unavailable : ofThisMail;
    switch (dialogue.stage()) {
    case SmtpStage::Connecting: return {Outcome::Unavailable, DeliveryFault::Unreachable, words};
    case SmtpStage::Authenticating: return {Outcome::Unavailable, DeliveryFault::Authentication, words};
    case SmtpStage::Sender: return {Outcome::Unavailable, DeliveryFault::Sender, words};
    case SmtpStage::Recipient: return {outcome, DeliveryFault::Recipient, words};
    case SmtpStage::Content: return {outcome, DeliveryFault::Content, words};
    }
    Q_UNREACHABLE();
}

} // namespace

class SmtpClient::Session
{
public:
    Session(const SmtpOptions &options, const std::atomic_bool &stopRequested);
    ~Session() { curl_easy_cleanup(m_curl); }
    Session(const Session &) = delete;
    Session &operator=(const Session &) = delete;

    Delivery send(const QByteArray &from, const QByteArray &to, const QByteArray &message);

private:
    template <typename Value> void set(CURLoption option, Value value) { curl_easy_setopt(m_curl, option, value); }
    void setServer(const SmtpOptions &options);
    void setWatch();
    Delivery judged(CURLcode code) const;
    static size_t read(char *buffer, size_t size, size_t count, void *self);
    static int watch(CURL *, curl_infotype type, char *bytes, size_t size, void *self);
    static int progress(void *self, curl_off_t, curl_off_t, curl_off_t, curl_off_t);

    CURL *m_curl;
    const std::atomic_bool &m_stopRequested;
    QDeadlineTimer m_grace{QDeadlineTimer::Forever};
    std::array<char, CURL_ERROR_SIZE> m_error{};
    SmtpDialogue m_dialogue;
    QByteArray m_message;
    qsizetype m_sent = 0;
};

SmtpClient::Session::Session(const SmtpOptions &options, const std::atomic_bool &stopRequested)
    : m_curl(curl_easy_init()), m_stopRequested(stopRequested)
{
    setServer(options);
    setWatch();
}

void SmtpClient::Session::setServer(const SmtpOptions &options)
{
    set(CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    set(CURLOPT_URL, urlOf(options).constData());
    set(CURLOPT_PROXY, ""); // None, whatever the environment says.
    set(CURLOPT_NOSIGNAL, 1L);
    set(CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(options.connectTimeout.count()));
    set(CURLOPT_TIMEOUT_MS, static_cast<long>(options.timeout.count()));
    set(CURLOPT_MAXAGE_CONN, kIdleSeconds);
    set(CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
    set(CURLOPT_SSL_VERIFYPEER, 1L);
    set(CURLOPT_SSL_VERIFYHOST, 2L);
    set(CURLOPT_USE_SSL,
        static_cast<long>(options.security == SmtpOptions::Security::None ? CURLUSESSL_NONE : CURLUSESSL_ALL));
    if (!options.caFile.isEmpty()) {
        set(CURLOPT_CAINFO, options.caFile.toUtf8().constData());
        set(CURLOPT_CAPATH, static_cast<const char *>(nullptr)); // Nor the system's.
    }
    if (!options.user.isEmpty()) {
        set(CURLOPT_USERNAME, options.user.toUtf8().constData());
        set(CURLOPT_PASSWORD, options.password.reveal().constData());
    }
}

// The conversation itself is the only place that tells which command a reply belongs to.
void SmtpClient::Session::setWatch()
{
    set(CURLOPT_VERBOSE, 1L);
    set(CURLOPT_DEBUGFUNCTION, &Session::watch);
    set(CURLOPT_DEBUGDATA, this);
    set(CURLOPT_NOPROGRESS, 0L);
    set(CURLOPT_XFERINFOFUNCTION, &Session::progress);
    set(CURLOPT_XFERINFODATA, this);
    set(CURLOPT_ERRORBUFFER, m_error.data());
    set(CURLOPT_UPLOAD, 1L);
    set(CURLOPT_READFUNCTION, &Session::read);
    set(CURLOPT_READDATA, this);
}

Delivery SmtpClient::Session::send(const QByteArray &from, const QByteArray &to, const QByteArray &message)
{
    m_dialogue = {};
    m_message = message;
    m_sent = 0;
    m_error.front() = '\0';
    m_grace = QDeadlineTimer(QDeadlineTimer::Forever);
    const std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)> recipients(
        curl_slist_append(nullptr, to.constData()), &curl_slist_free_all);
    set(CURLOPT_MAIL_FROM, from.constData());
    set(CURLOPT_MAIL_RCPT, recipients.get());
    set(CURLOPT_INFILESIZE_LARGE, static_cast<curl_off_t>(message.size()));
    Delivery delivery = judged(curl_easy_perform(m_curl));
    set(CURLOPT_MAIL_RCPT, static_cast<curl_slist *>(nullptr));
    delivery.detail = plainLine(delivery.detail, kMaxDetail);
    return delivery;
}

Delivery SmtpClient::Session::judged(CURLcode code) const
{
    using Outcome = Delivery::Outcome;
    if (code == CURLE_OK)
        return {};
    const QString cause = QString::fromUtf8(m_error.front() != '\0' ? m_error.data() : curl_easy_strerror(code));
    if (isUnreachable(code))
        return {Outcome::Unavailable, DeliveryFault::Unreachable, cause};
    if (isTlsFault(code))
        return {Outcome::Unavailable, DeliveryFault::Tls, cause};
    if (m_dialogue.code() >= 400)
        return judgedReply(m_dialogue);
    if (code == CURLE_LOGIN_DENIED)
        return {Outcome::Unavailable, DeliveryFault::Authentication, cause};
    // Once the mail itself was under way, it may be what the server stumbled over: others are tried.
    const bool isOfThisMail = m_dialogue.stage() == SmtpStage::Content && !m_stopRequested;
    return {isOfThisMail ? Outcome::Deferred : Outcome::Unavailable, DeliveryFault::Interrupted, cause};
}

size_t SmtpClient::Session::read(char *buffer, size_t size, size_t count, void *self)
{
    auto &session = *static_cast<Session *>(self);
    const qsizetype room = static_cast<qsizetype>(size * count);
    const qsizetype length = std::min(room, session.m_message.size() - session.m_sent);
    std::memcpy(buffer, session.m_message.constData() + session.m_sent, static_cast<size_t>(length));
    session.m_sent += length;
    return static_cast<size_t>(length);
}

int SmtpClient::Session::watch(CURL *, curl_infotype type, char *bytes, size_t size, void *self)
{
    SmtpDialogue &dialogue = static_cast<Session *>(self)->m_dialogue;
    const QByteArrayView view(bytes, static_cast<qsizetype>(size));
    if (type == CURLINFO_HEADER_OUT)
        dialogue.sent(view);
    else if (type == CURLINFO_HEADER_IN)
        dialogue.received(view);
    else if (type == CURLINFO_DATA_OUT)
        dialogue.sentContent();
    return 0;
}

int SmtpClient::Session::progress(void *self, curl_off_t, curl_off_t, curl_off_t, curl_off_t)
{
    auto &session = *static_cast<Session *>(self);
    if (!session.m_stopRequested)
        return 0;
    if (session.m_dialogue.stage() != SmtpStage::Content)
        return 1;
    if (session.m_grace.isForever())
        session.m_grace.setRemainingTime(kGraceOfStop);
    return session.m_grace.hasExpired() ? 1 : 0;
}

SmtpClient::SmtpClient(SmtpOptions options) : m_options(std::move(options))
{
    startCurl();
    m_session = std::make_unique<Session>(m_options, m_stopRequested);
}

SmtpClient::~SmtpClient() = default;

Delivery SmtpClient::send(const MailMessage &message)
{
    return m_session->send(
        m_options.from.address.toString().toLatin1(), message.to.toString().toLatin1(), message.toBytes());
}

} // namespace rollcall::service
