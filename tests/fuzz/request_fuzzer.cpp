// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fuzz/fuzz_input.h"
#include "service/head_policy.h"
#include "service/http_syntax.h"
#include "service/request_parser.h"

// What arrives on a connection. The first byte says where it is cut: that changes nothing, and what is admitted keeps
// to the grammar and to the limits.
namespace rollcall
{
namespace
{

using service::RequestParser;
using State = RequestParser::State;

service::ServerOptions smallLimits()
{
    service::ServerOptions options;
    options.headerBytes = 1024;
    options.targetBytes = 256;
    options.bodyBytes = 1000;
    return options;
}

const service::ServerOptions &limits()
{
    static const service::ServerOptions options = smallLimits();
    return options;
}

struct Outcome {
    State state = State::Head;
    service::RequestHead head;
    QByteArray body;
    int refusal = 0;
    bool keepsAlive = false;

    [[nodiscard]] QByteArray toText() const
    {
        return "state " + QByteArray::number(int(state)) + ", refusal " + QByteArray::number(refusal) + ", "
            + QByteArray::number(body.size()) + " bytes of body";
    }
    [[nodiscard]] bool isSame(const Outcome &other) const
    {
        // Which limit ends a body may depend on where it was cut: Beast counts a chunk again each time that it waits
        // for the end of a quoted extension.
        const bool bodyFailed = state == State::Failed && !head.method.isEmpty();
        return state == other.state && head.method == other.head.method && head.target == other.head.target
            && head.headers == other.head.headers && body == other.body && (refusal == other.refusal || bodyFailed)
            && keepsAlive == other.keepsAlive;
    }
};

/// The requests of a connection until one fails or is not complete.
class Conversation
{
public:
    void receive(QByteArrayView bytes)
    {
        m_received.append(bytes.data(), bytes.size());
        while (m_parser->state() != State::Failed && step()) { }
    }

    [[nodiscard]] QVector<Outcome> outcomes() const { return m_outcomes; }
    [[nodiscard]] State state() const { return m_parser->state(); }

private:
    /// Whether the next request may be there already.
    bool step()
    {
        if (m_parser->state() == State::Head)
            m_parser->read(m_received);
        if (m_parser->state() == State::Body)
            m_parser->read(m_received);
        if (m_parser->state() != State::Complete && m_parser->state() != State::Failed)
            return false;
        const bool failed = m_parser->state() == State::Failed;
        Outcome outcome{m_parser->state(), m_parser->head(), {}, failed ? m_parser->refusal().status : 0, false};
        if (!failed) {
            outcome.keepsAlive = m_parser->keepsAlive();
            fuzz::require(m_parser->bodySize() <= limits().bodyBytes, "no body is over the limit");
            outcome.body = m_parser->takeBody();
            m_parser = std::make_unique<RequestParser>(limits());
        }
        m_outcomes.append(outcome);
        return !failed;
    }

    std::unique_ptr<RequestParser> m_parser = std::make_unique<RequestParser>(limits());
    QByteArray m_received;
    QVector<Outcome> m_outcomes;
};

void requireSame(const Conversation &whole, const Conversation &cut, const QByteArray &bytes)
{
    const auto common = std::min(whole.outcomes().size(), cut.outcomes().size());
    for (qsizetype i = 0; i < common; ++i)
        fuzz::require(whole.outcomes().at(i).isSame(cut.outcomes().at(i)), "where it is cut changes nothing",
            whole.outcomes().at(i).toText() + "; " + cut.outcomes().at(i).toText());
    // An error in a body is noticed as soon as it can be, so one of them may still wait for more of it.
    const bool waits = whole.state() == State::Body || cut.state() == State::Body;
    fuzz::require(waits || whole.outcomes().size() == cut.outcomes().size(), "there are as many requests", bytes);
}

void admit(const service::HeadPolicy &policy, const Outcome &outcome)
{
    fuzz::require(service::isToken(outcome.head.method), "a method is a token");
    fuzz::require(outcome.head.target.size() <= limits().targetBytes, "no target is over the limit");
    for (const auto &[name, value] : outcome.head.headers)
        fuzz::require(service::isToken(name) && service::isFieldValue(value), "headers keep to the grammar", value);
    const auto request = policy.admit(outcome.head, "127.0.0.1");
    if (!request) {
        const int status = request.error().status;
        fuzz::require(status >= 400 && status <= 505, "a refusal has its status");
        return;
    }
    fuzz::require(request->path.startsWith('/'), "a path begins with a slash");
    fuzz::require(outcome.head.values("host").size() < 2, "there is one Host");
    fuzz::require(outcome.head.values("content-length").size() < 2
            && (outcome.head.values("content-length").isEmpty() || outcome.head.values("transfer-encoding").isEmpty()),
        "a body ends in one way only");
}

} // namespace
} // namespace rollcall

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace rollcall;
    static const service::HeadPolicy strict(limits(), "http://127.0.0.1:8080");
    if (size == 0)
        return 0;
    fuzz::Portions portions(data[0]);
    const QByteArray bytes = fuzz::bytesOf(data + 1, size - 1);
    Conversation whole;
    whole.receive(bytes);
    Conversation cut;
    for (qsizetype at = 0; at < bytes.size() && cut.state() != State::Failed;) {
        const qsizetype length = std::min(portions.next(), bytes.size() - at);
        cut.receive(QByteArrayView(bytes).sliced(at, length));
        at += length;
    }
    requireSame(whole, cut, bytes);
    for (const Outcome &outcome : whole.outcomes()) {
        if (outcome.state == State::Complete)
            admit(strict, outcome);
    }
    return 0;
}
