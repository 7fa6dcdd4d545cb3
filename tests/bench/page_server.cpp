// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench/page_server.h"

#include "bench/people.h"

#include <arpa/inet.h>
#include <atomic>
#include <csignal>
#include <netinet/tcp.h>
#include <string>
#include <string_view>
#include <sys/socket.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <vector>

namespace rollcall::bench
{
namespace
{

struct Message {
    std::array<char, 16> what;
    int value;
};

/// The value of a parameter in a request's target; `otherwise` if it is not there or not a number.
qint64 parameter(std::string_view target, std::string_view name, qint64 otherwise)
{
    for (size_t at = target.find(name); at != std::string_view::npos; at = target.find(name, at + 1)) {
        const char before = at == 0 ? '\0' : target[at - 1];
        if ((before != '?' && before != '&') || target.substr(at + name.size(), 1) != "=")
            continue;
        const QByteArray rest(target.data() + at + name.size() + 1, qsizetype(target.size() - at - name.size() - 1));
        bool isNumber = false;
        const qint64 value = rest.split('&').first().toLongLong(&isNumber);
        return isNumber ? value : otherwise;
    }
    return otherwise;
}

/// The server's side, in the process that was forked.
class Pages
{
public:
    explicit Pages(int count)
    {
        constexpr int kAtOnce = 1000;
        m_ends.push_back(0);
        for (int first = 0; first < count; first += kAtOnce) {
            for (const scim::Resource &user : people(first, std::min(kAtOnce, count - first))) {
                m_all.append(user.json().constData(), size_t(user.json().size()));
                m_all += ',';
                m_ends.push_back(m_all.size());
            }
        }
        m_limit = count;
    }

    int apply(std::string_view what, int value)
    {
        if (what == "requests")
            return m_requests;
        if (what == "change")
            change(value);
        else if (what == "limit")
            m_limit = value > 0 ? value : int(m_ends.size()) - 1;
        else
            (what == "page" ? m_page : what == "delay" ? m_delay : what == "feed" ? m_feed : m_cursors) = value;
        return 0;
    }

    void serve(int socket)
    {
        std::string buffer;
        std::array<char, 4096> piece{};
        for (;;) {
            const ssize_t size = ::read(socket, piece.data(), piece.size());
            if (size <= 0)
                break;
            buffer.append(piece.data(), size_t(size));
            for (size_t end = buffer.find("\r\n\r\n"); end != std::string::npos; end = buffer.find("\r\n\r\n")) {
                const size_t begin = buffer.find(' ') + 1;
                const bool sent = answer(socket, buffer.substr(begin, buffer.find(' ', begin) - begin));
                buffer.erase(0, end + 4);
                if (!sent)
                    break;
            }
        }
        ::close(socket);
    }

private:
    bool answer(int socket, const std::string &target)
    {
        ++m_requests;
        if (m_delay > 0)
            std::this_thread::sleep_for(std::chrono::milliseconds(m_delay));
        if (target.starts_with("/admin/")) {
            constexpr std::string_view kFeed = R"({"next":"1.1","more":false,"changes":[]})";
            return m_feed != 0 ? send(socket, "200 OK", kFeed, {}, {}) : send(socket, "404 Not Found", "{}", {}, {});
        }
        const bool isUsers = target.find("/Users") != std::string::npos;
        const qint64 total = isUsers ? m_limit.load() : 0;
        qint64 first = parameter(target, "cursor", parameter(target, "startIndex", 1)) - 1;
        first = std::clamp<qint64>(first, 0, total);
        const qint64 asked = parameter(target, "count", 100);
        const qint64 last = std::min(total, first + std::min<qint64>(asked, m_page));
        std::string head = R"({"schemas":["urn:ietf:params:scim:api:messages:2.0:ListResponse"],"totalResults":)"
            + std::to_string(total);
        if (m_cursors == 0)
            head += R"(,"startIndex":)" + std::to_string(first + 1);
        else if (last < total)
            head += R"(,"nextCursor":")" + std::to_string(last + 1) + '"';
        head += R"(,"itemsPerPage":)" + std::to_string(last - first) + R"(,"Resources":[)";
        std::string_view users;
        if (last > first)
            users = std::string_view(m_all).substr(
                m_ends[size_t(first)], m_ends[size_t(last)] - m_ends[size_t(first)] - 1);
        return send(socket, "200 OK", head, users, "]}");
    }

    static bool send(int socket, const char *status, std::string_view a, std::string_view b, std::string_view c)
    {
        const std::string head = std::string("HTTP/1.1 ") + status
            + "\r\nContent-Type: application/scim+json\r\nContent-Length: "
            + std::to_string(a.size() + b.size() + c.size()) + "\r\n\r\n";
        std::array<std::string_view, 4> parts{head, a, b, c};
        std::array<iovec, 4> pieces{};
        size_t next = 0;
        while (next < parts.size()) {
            size_t used = 0;
            for (size_t i = next; i < parts.size(); ++i)
                pieces[used++] = {const_cast<char *>(parts[i].data()), parts[i].size()};
            ssize_t sent = ::writev(socket, pieces.data(), int(used));
            if (sent < 0)
                return false;
            while (next < parts.size() && size_t(sent) >= parts[next].size())
                sent -= ssize_t(parts[next++].size());
            if (next < parts.size())
                parts[next].remove_prefix(size_t(sent));
        }
        return true;
    }

    /// Nobody is listed meanwhile.
    void change(int every)
    {
        constexpr std::string_view kMark = R"("locale":")";
        for (size_t i = 0; i + 1 < m_ends.size(); i += size_t(every)) {
            const size_t at = m_all.find(kMark, m_ends[i]) + kMark.size();
            m_all[at] = m_all[at] == 'x' ? 'y' : 'x';
        }
    }

    std::string m_all; ///< Everybody's JSON, each with a comma behind it.
    std::vector<size_t> m_ends;
    std::atomic_int m_requests = 0;
    std::atomic_int m_limit = 0;
    std::atomic_int m_page = 1000;
    std::atomic_int m_delay = 0;
    std::atomic_int m_feed = 0;
    std::atomic_int m_cursors = 0;
};

int listenOnLoopback(int &port)
{
    const int listening = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto *generic = reinterpret_cast<sockaddr *>(&address);
    if (::bind(listening, generic, size) != 0 || ::listen(listening, 64) != 0)
        qFatal("can't listen");
    ::getsockname(listening, generic, &size);
    port = ntohs(address.sin_port);
    return listening;
}

/// Until the other end of `control` is closed.
[[noreturn]] void serveUntilClosed(int count, int control)
{
    std::signal(SIGPIPE, SIG_IGN);
    int port = 0;
    const int listening = listenOnLoopback(port);
    Pages pages(count);
    std::thread([&pages, listening] {
        for (;;) {
            const int socket = ::accept(listening, nullptr, nullptr);
            if (socket < 0)
                return;
            const int on = 1;
            ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
            std::thread([&pages, socket] { pages.serve(socket); }).detach();
        }
    }).detach();
    if (::write(control, &port, sizeof port) < 0)
        ::_exit(1);
    Message message{};
    while (::read(control, &message, sizeof message) == ssize_t(sizeof message)) {
        const int answer = pages.apply(message.what.data(), message.value);
        if (::write(control, &answer, sizeof answer) < 0)
            break;
    }
    ::_exit(0);
}

} // namespace

PageServer::PageServer(int count) : m_size(count)
{
    std::array<int, 2> ends{};
    if (::socketpair(AF_UNIX, SOCK_STREAM, 0, ends.data()) != 0)
        qFatal("no sockets");
    m_process = ::fork();
    if (m_process == 0) {
        ::close(ends[0]);
        serveUntilClosed(count, ends[1]);
    }
    ::close(ends[1]);
    m_control = ends[0];
    if (m_process < 0 || ::read(m_control, &m_port, sizeof m_port) != ssize_t(sizeof m_port))
        qFatal("the page server did not start");
}

PageServer::~PageServer()
{
    ::close(m_control);
    ::waitpid(m_process, nullptr, 0);
}

QUrl PageServer::url() const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_port));
}

int PageServer::tell(const char *what, int value)
{
    Message message{{}, value};
    std::string_view(what).copy(message.what.data(), message.what.size() - 1);
    int answer = 0;
    if (::write(m_control, &message, sizeof message) < 0 || ::read(m_control, &answer, sizeof answer) <= 0)
        qFatal("the page server ended");
    return answer;
}

} // namespace rollcall::bench
