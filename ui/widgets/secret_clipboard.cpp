// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/secret_clipboard.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QGuiApplication>
#include <QMimeData>
#include <QTimer>

namespace rollcall::ui
{

namespace
{

QByteArray fingerprint(const QString &text)
{
    return QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256);
}

// Remembers what it put there by a hash: no second copy of the secret.
class Forgetter final : public QTimer
{
public:
    explicit Forgetter(QObject *parent) : QTimer(parent)
    {
        setSingleShot(true);
        connect(this, &QTimer::timeout, this, &Forgetter::forget);
        connect(qApp, &QCoreApplication::aboutToQuit, this, &Forgetter::forget);
    }
    void remember(const QString &secret) { m_fingerprint = fingerprint(secret); }

private:
    void forget()
    {
        QClipboard *clipboard = QGuiApplication::clipboard();
        if (!m_fingerprint.isEmpty() && fingerprint(clipboard->text()) == m_fingerprint)
            clipboard->clear();
        m_fingerprint.clear();
    }

    QByteArray m_fingerprint;
};

} // namespace

void copySecret(const QString &secret, std::chrono::milliseconds lifetime)
{
    auto *data = new QMimeData; // The clipboard owns it.
    data->setText(secret);
    data->setData(QStringLiteral("x-kde-passwordManagerHint"), "secret");
    data->setData(QStringLiteral("application/x-nspasteboard-concealed-type"), "1");
    data->setData(QStringLiteral("ExcludeClipboardContentFromMonitorProcessing"), "1");
    QGuiApplication::clipboard()->setMimeData(data);
    auto *forgetter = qApp->findChild<QTimer *>(QStringLiteral("clipboardForgetter"), Qt::FindDirectChildrenOnly);
    if (!forgetter) {
        forgetter = new Forgetter(qApp);
        forgetter->setObjectName(QStringLiteral("clipboardForgetter"));
    }
    static_cast<Forgetter *>(forgetter)->remember(secret);
    forgetter->start(lifetime);
}

} // namespace rollcall::ui
