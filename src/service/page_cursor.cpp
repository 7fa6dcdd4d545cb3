// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/page_cursor.h"

#include "service/repository.h"
#include "service/service_key.h"

#include <QDataStream>
#include <QIODevice>
#include <QMessageAuthenticationCode>

namespace rollcall::service
{

namespace
{

constexpr quint8 kVersion = 1;
constexpr qsizetype kSignatureSize = 32;
/// A cursor travels in a URL. What is cut off is looked up again.
constexpr qsizetype kMaxKey = 300;

enum Flag : quint8 { Backward = 1, HasKey = 2, HasTotal = 4, KeyIsCut = 8 };

constexpr auto kBase64 = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

QByteArray payloadOf(const PageCursor &cursor, qint64 expires)
{
    const QByteArray key = cursor.place.position.key.value_or(QByteArray());
    const bool isCut = key.size() > kMaxKey;
    const auto flags = static_cast<quint8>((cursor.direction == Direction::Backward ? Backward : 0)
        | (cursor.place.position.key ? HasKey : 0) | (cursor.total ? HasTotal : 0) | (isCut ? KeyIsCut : 0));
    QByteArray payload;
    QDataStream stream(&payload, QDataStream::WriteOnly);
    stream << kVersion << flags << static_cast<quint8>(cursor.place.source) << expires << cursor.place.position.rid
           << cursor.total.value_or(0);
    return payload + key.left(kMaxKey);
}

} // namespace

scim::ProtocolError invalidCursor()
{
    return {400, QStringLiteral("invalidCursor"),
        QStringLiteral("The cursor is none of this listing's. Begin it again, without a value for the cursor.")};
}

Result<void> CursorSeal::prepare()
{
    if (!m_key.isEmpty())
        return {};
    auto key = serviceKey(m_repository, QStringLiteral("cursor"));
    if (!key)
        return key.error();
    m_key = std::move(key).value();
    return {};
}

QByteArray CursorSeal::signatureOf(const QByteArray &payload, const QByteArray &scope) const
{
    // Of a fixed length, so that nothing can be moved from the one to the other.
    const QByteArray digest = QCryptographicHash::hash(scope, QCryptographicHash::Sha256);
    return QMessageAuthenticationCode::hash(digest + payload, m_key.reveal(), QCryptographicHash::Sha256);
}

QByteArray CursorSeal::seal(const PageCursor &cursor, const QByteArray &scope, const QDateTime &now) const
{
    const QByteArray payload = payloadOf(cursor, now.addSecs(kCursorSeconds).toMSecsSinceEpoch());
    return (signatureOf(payload, scope) + payload).toBase64(kBase64);
}

scim::Outcome<PageCursor> CursorSeal::open(const QByteArray &text, const QByteArray &scope, const QDateTime &now) const
{
    const auto decoded = QByteArray::fromBase64Encoding(text, kBase64 | QByteArray::AbortOnBase64DecodingErrors);
    const QByteArray payload = decoded ? (*decoded).mid(kSignatureSize) : QByteArray();
    if (payload.isEmpty() || !core::sameDigest((*decoded).left(kSignatureSize), signatureOf(payload, scope)))
        return invalidCursor();
    PageCursor cursor;
    quint8 version = 0;
    quint8 flags = 0;
    quint8 source = 0;
    qint64 expires = 0;
    qint64 total = 0;
    QDataStream stream(payload);
    stream >> version >> flags >> source >> expires >> cursor.place.position.rid >> total;
    if (stream.status() != QDataStream::Ok || version != kVersion)
        return invalidCursor();
    if (now.toMSecsSinceEpoch() > expires)
        return scim::ProtocolError{400, QStringLiteral("expiredCursor"),
            QStringLiteral("The cursor is older than %1 seconds. Begin the listing again.").arg(kCursorSeconds)};
    cursor.place.source = source;
    cursor.direction = (flags & Backward) != 0 ? Direction::Backward : Direction::Forward;
    if ((flags & HasKey) != 0)
        cursor.place.position.key = payload.mid(stream.device()->pos());
    if ((flags & HasTotal) != 0)
        cursor.total = total;
    cursor.keyIsCut = (flags & KeyIsCut) != 0;
    return cursor;
}

} // namespace rollcall::service
