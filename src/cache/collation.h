// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QLocale>
#include <QString>

#include <memory>
#include <string>

struct UCollator;

namespace rollcall::cache
{

/// The alphabet of a language, by which people are listed: without regard to case, `Team 2` before `Team 10`.
///
/// As QCollator, and by the same library (ICU); but its keys are bytes, of which a million can lie behind one another.
/// A value. Thread: one at a time for each copy.
class Collation
{
public:
    explicit Collation(const QLocale &locale);
    Collation(const Collation &other);
    Collation(Collation &&) noexcept;
    Collation &operator=(Collation other) noexcept;
    ~Collation();

    /// Less than, equal to or greater than 0, as `a` is before, beside or behind `b`.
    [[nodiscard]] int compare(QStringView a, QStringView b) const;
    /// Bytes that compare as the texts do.
    [[nodiscard]] QByteArray keyOf(QStringView text) const;
    /// The same behind what is there.
    void appendKey(QStringView text, std::string &keys) const;
    /// Equal for equal alphabets of equal versions of the library.
    [[nodiscard]] const QString &name() const { return m_name; }

private:
    struct Close {
        void operator()(UCollator *collator) const;
    };

    QString m_name;
    std::unique_ptr<UCollator, Close> m_collator;
};

} // namespace rollcall::cache
