// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <QVector>

namespace rollcall::cache
{

/// The form in which names are searched: what people regard as the same when they look for somebody is the same.
///
/// Case, accents and other marks, width (ｶﾅ), hiragana and katakana, letters with a stroke (ø, ł), ligatures (œ),
/// variants of kanji that occur in Japanese names (髙 is 高), typographic hyphens and apostrophes are folded; invisible
/// characters (bidi controls, variation selectors) are dropped; white space of any kind is one blank. The marks of kana
/// (が, ぱ) are kept: they make other syllables.
[[nodiscard]] QString foldForSearch(QStringView text);
/// The same in UTF-8, in a fraction of the time for the texts of most people.
[[nodiscard]] QByteArray foldToUtf8(QStringView text);
/// The same of a text in UTF-8; fast for what is written in Latin letters, with or without accents, kana and kanji.
[[nodiscard]] QByteArray foldUtf8(QByteArrayView utf8);

/// The words that somebody looks for, folded, in UTF-8.
[[nodiscard]] QVector<QByteArray> searchWords(QStringView text);

/// Written without spaces by habit: true if there is Japanese or Chinese in it.
[[nodiscard]] bool hasIdeographs(QStringView folded);
[[nodiscard]] bool hasIdeographs(QByteArrayView foldedUtf8);

} // namespace rollcall::cache
