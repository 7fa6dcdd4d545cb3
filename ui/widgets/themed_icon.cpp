// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/themed_icon.h"

#include <QApplication>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <mutex>

// A static library's resources are linked in only when they are named, and Qt wants that outside any namespace.
static void linkIcons()
{
    Q_INIT_RESOURCE(rollcall);
}

namespace rollcall::ui
{

namespace
{

QString pathOf(const QString &name)
{
    static std::once_flag linked;
    std::call_once(linked, linkIcons);
    return QStringLiteral(":/icons/%1.svg").arg(name);
}

// Breeze writes its main colour as `currentColor` and what is cut out of it as white.
QByteArray recoloured(const QString &name, const QColor &color, const QColor &ground)
{
    QFile file(pathOf(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArray svg = file.readAll();
    svg.replace("currentColor", color.name().toLatin1());
    for (const char *white : {"#ffffff", "#fff"})
        svg.replace(white, ground.name().toLatin1());
    return svg;
}

class ThemedIconEngine final : public QIconEngine
{
public:
    explicit ThemedIconEngine(const QString &name) : m_name(name) { }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio = painter->device() ? painter->device()->devicePixelRatioF() : 1.0;
        const int side = std::min(rect.width(), rect.height());
        const QPoint corner(rect.x() + (rect.width() - side) / 2, rect.y() + (rect.height() - side) / 2);
        QPixmap drawn = scaledPixmap(QSize(side, side) * ratio, mode, state, ratio);
        drawn.setDevicePixelRatio(ratio);
        painter->drawPixmap(corner, drawn);
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal) override
    {
        const QPalette palette = QApplication::palette();
        const auto group = mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active;
        return iconPixmap(m_name, std::min(size.width(), size.height()), 1.0,
            palette.color(group, QPalette::WindowText), palette.color(QPalette::Base));
    }
    [[nodiscard]] QIconEngine *clone() const override { return new ThemedIconEngine(*this); }
    QString key() const override { return QStringLiteral("rollcall"); }

private:
    QString m_name;
};

} // namespace

QIcon themedIcon(const QString &name)
{
    if (!QFile::exists(pathOf(name)))
        return {};
    return QIcon(new ThemedIconEngine(name)); // QIcon owns its engine.
}

QPixmap iconPixmap(const QString &name, int size, qreal devicePixelRatio, const QColor &color, const QColor &ground)
{
    const QString key = QStringLiteral("rollcall/%1/%2/%3/%4/%5")
                            .arg(name, color.name(), ground.name())
                            .arg(size)
                            .arg(devicePixelRatio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QSvgRenderer renderer(recoloured(name, color, ground));
    pixmap = QPixmap(QSize(size, size) * devicePixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    renderer.render(&painter);
    painter.end();
    pixmap.setDevicePixelRatio(devicePixelRatio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

QIcon applicationIcon()
{
    return QIcon(pathOf(QStringLiteral("rollcall")));
}

} // namespace rollcall::ui
