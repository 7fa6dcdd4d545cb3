// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/fake_http_server.h"

#include <QSslServer>
#include <QSslSocket>
#include <QThread>
#include <QTimer>
#include <QUrlQuery>

#include <algorithm>
#include <mutex>
#include <semaphore>

namespace rollcall::test
{
namespace
{

/// A whole request taken from the front of `buffer`, or nothing yet.
std::optional<ReceivedRequest> takeRequest(QByteArray &buffer)
{
    const qsizetype headEnd = buffer.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return std::nullopt;
    ReceivedRequest request;
    const QList<QByteArray> lines = buffer.left(headEnd).split('\n');
    const QList<QByteArray> start = lines.first().trimmed().split(' ');
    request.verb = start.value(0);
    request.target = start.value(1);
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const qsizetype colon = lines.at(i).indexOf(':');
        request.headers.emplaceBack(lines.at(i).left(colon).toLower(), lines.at(i).mid(colon + 1).trimmed());
    }
    const qsizetype length = request.header("content-length").toLongLong();
    if (buffer.size() < headEnd + 4 + length)
        return std::nullopt;
    request.body = buffer.mid(headEnd + 4, length);
    buffer.remove(0, headEnd + 4 + length);
    return request;
}

/// One connection: requests in, scripted answers out, one after the other. Deletes itself with its socket.
class Connection : public QObject
{
public:
    using Respond = std::function<ScriptedAnswer(ReceivedRequest)>;

    Connection(QTcpSocket *socket, Respond respond, QObject *parent)
        : QObject(parent), m_socket(socket), m_respond(std::move(respond))
    {
        m_socket->setParent(this);
        m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        connect(m_socket, &QTcpSocket::readyRead, this, &Connection::serve);
        connect(m_socket, &QTcpSocket::disconnected, this, &Connection::deleteLater);
        serve();
    }

private:
    void serve()
    {
        m_buffer += m_socket->readAll();
        if (m_answering)
            return;
        std::optional<ReceivedRequest> request = takeRequest(m_buffer);
        if (!request)
            return;
        m_answering = true;
        m_answer = m_respond(std::move(*request));
        m_next = 0;
        step();
    }

    void step()
    {
        if (m_next == m_answer.steps.size()) {
            end();
            return;
        }
        const ScriptedAnswer::Step &next = m_answer.steps.at(m_next);
        if (next.delayMs == 0)
            write();
        else
            QTimer::singleShot(next.delayMs, Qt::PreciseTimer, this, &Connection::write);
    }

    void write()
    {
        m_socket->write(m_answer.steps.at(m_next++).bytes);
        m_socket->flush();
        step();
    }

    void end()
    {
        switch (m_answer.end) {
        case ScriptedAnswer::End::Close: m_socket->disconnectFromHost(); break;
        case ScriptedAnswer::End::Reset: m_socket->abort(); break;
        case ScriptedAnswer::End::Silence: break;
        case ScriptedAnswer::End::KeepOpen:
            m_answering = false;
            if (!m_buffer.isEmpty())
                QMetaObject::invokeMethod(this, &Connection::serve, Qt::QueuedConnection);
            break;
        }
    }

    QTcpSocket *m_socket;
    Respond m_respond;
    QByteArray m_buffer;
    ScriptedAnswer m_answer;
    qsizetype m_next = 0;
    bool m_answering = false;
};

} // namespace

QByteArray ReceivedRequest::header(const QByteArray &lowerCaseName) const
{
    const auto found = std::find_if(
        headers.begin(), headers.end(), [&lowerCaseName](const auto &header) { return header.first == lowerCaseName; });
    return found == headers.end() ? QByteArray() : found->second;
}

QString ReceivedRequest::parameter(const QString &name) const
{
    const qsizetype mark = target.indexOf('?');
    if (mark < 0)
        return {};
    return QUrlQuery(QString::fromLatin1(target.mid(mark + 1))).queryItemValue(name, QUrl::FullyDecoded);
}

ScriptedAnswer ScriptedAnswer::bytes(const QByteArray &bytes, End end)
{
    return {{{bytes, 0}}, end};
}

ScriptedAnswer ScriptedAnswer::http(
    int status, const QByteArray &body, const QByteArray &contentType, const QVector<QByteArray> &headers)
{
    QByteArray head = "HTTP/1.1 " + QByteArray::number(status) + " Scripted\r\n";
    if (!contentType.isEmpty())
        head += "Content-Type: " + contentType + "\r\n";
    for (const QByteArray &line : headers)
        head += line + "\r\n";
    if (status != 204)
        head += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    return bytes(head + "\r\n" + body, End::KeepOpen);
}

ScriptedAnswer ScriptedAnswer::nothing(End end)
{
    return {{}, end};
}

ScriptedAnswer ScriptedAnswer::after(int delayMs) const
{
    ScriptedAnswer later = *this;
    if (later.steps.isEmpty())
        later.steps.append({{}, delayMs});
    else
        later.steps.first().delayMs += delayMs;
    return later;
}

class FakeHttpServer::ServerThread : public QThread
{
public:
    ServerThread(Handler handler, std::optional<QSslConfiguration> tls)
        : m_handler(std::move(handler)), m_tls(std::move(tls))
    {
        setObjectName(QStringLiteral("fake server"));
        start();
        m_ready.acquire();
    }
    ~ServerThread() override
    {
        quit();
        wait();
    }

    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] bool isTls() const { return m_tls.has_value(); }

    void setAnswers(const QVector<ScriptedAnswer> &answers)
    {
        const std::lock_guard lock(m_mutex);
        m_answers = answers;
    }
    [[nodiscard]] QVector<ReceivedRequest> requests() const
    {
        const std::lock_guard lock(m_mutex);
        return m_requests;
    }

protected:
    void run() override
    {
        if (m_tls) {
            QSslServer server;
            server.setSslConfiguration(*m_tls);
            serve(server);
        } else {
            QTcpServer server;
            serve(server);
        }
    }

private:
    void serve(QTcpServer &server)
    {
        QObject::connect(&server, &QTcpServer::pendingConnectionAvailable, &server, [this, &server] {
            while (QTcpSocket *socket = server.nextPendingConnection()) {
                const int number = ++m_connections;
                new Connection(
                    socket, [this, number](ReceivedRequest request) { return respond(std::move(request), number); },
                    &server);
            }
        });
        server.listen(QHostAddress::LocalHost);
        m_port = server.serverPort();
        m_ready.release();
        exec();
    }

    ScriptedAnswer respond(ReceivedRequest request, int connection)
    {
        request.connection = connection;
        {
            const std::lock_guard lock(m_mutex);
            m_requests.append(request);
            if (!m_handler)
                return m_answers.size() > 1 ? m_answers.takeFirst() : m_answers.value(0);
        }
        return m_handler(request);
    }

    Handler m_handler;
    std::optional<QSslConfiguration> m_tls;
    quint16 m_port = 0;
    int m_connections = 0;
    std::binary_semaphore m_ready{0};
    mutable std::mutex m_mutex;
    QVector<ScriptedAnswer> m_answers;
    QVector<ReceivedRequest> m_requests;
};

FakeHttpServer::FakeHttpServer(Handler handler, const std::optional<QSslConfiguration> &tls)
    : m_thread(std::make_unique<ServerThread>(std::move(handler), tls))
{
}

FakeHttpServer::~FakeHttpServer() = default;

void FakeHttpServer::answer(const QVector<ScriptedAnswer> &answers)
{
    m_thread->setAnswers(answers);
}

quint16 FakeHttpServer::port() const
{
    return m_thread->port();
}

QUrl FakeHttpServer::url(const QString &path) const
{
    const QString scheme = m_thread->isTls() ? QStringLiteral("https") : QStringLiteral("http");
    return QUrl(QStringLiteral("%1://127.0.0.1:%2%3").arg(scheme).arg(port()).arg(path));
}

QVector<ReceivedRequest> FakeHttpServer::requests() const
{
    return m_thread->requests();
}

int FakeHttpServer::count(const QByteArray &verb) const
{
    const QVector<ReceivedRequest> all = requests();
    return static_cast<int>(
        std::count_if(all.begin(), all.end(), [&verb](const ReceivedRequest &r) { return r.verb == verb; }));
}

} // namespace rollcall::test
