// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "translation_file.h"

#include "support/files.h"
#include "support/printers.h"

#include <QXmlStreamReader>

namespace rollcall::test
{
namespace
{

void readTranslation(QXmlStreamReader &xml, TranslationMessage &message)
{
    message.state = xml.attributes().value(QLatin1String("type")).toString();
    if (!message.plural) {
        message.translations << xml.readElementText();
        return;
    }
    while (xml.readNextStartElement())
        message.translations << xml.readElementText();
}

TranslationMessage readMessage(QXmlStreamReader &xml, const QString &context)
{
    TranslationMessage message;
    message.context = context;
    message.plural = xml.attributes().value(QLatin1String("numerus")) == QLatin1String("yes");
    while (xml.readNextStartElement()) {
        if (xml.name() == QLatin1String("source"))
            message.source = xml.readElementText();
        else if (xml.name() == QLatin1String("comment"))
            message.comment = xml.readElementText();
        else if (xml.name() == QLatin1String("translation"))
            readTranslation(xml, message);
        else
            xml.skipCurrentElement();
    }
    return message;
}

void readContext(QXmlStreamReader &xml, TranslationFile &file)
{
    QString context;
    while (xml.readNextStartElement()) {
        if (xml.name() == QLatin1String("name"))
            context = xml.readElementText();
        else if (xml.name() == QLatin1String("message"))
            file.messages << readMessage(xml, context);
        else
            xml.skipCurrentElement();
    }
}

} // namespace

TranslationFile TranslationFile::read(const QString &path)
{
    TranslationFile file;
    QXmlStreamReader xml(readFile(path));
    if (xml.readNextStartElement())
        file.language = xml.attributes().value(QLatin1String("language")).toString();
    while (xml.readNextStartElement())
        readContext(xml, file);
    EXPECT_FALSE(xml.hasError()) << path.toStdString() << ": " << xml.errorString().toStdString();
    return file;
}

QSet<QString> TranslationFile::keys() const
{
    QSet<QString> keys;
    for (const TranslationMessage &message : messages)
        keys.insert(message.key());
    return keys;
}

} // namespace rollcall::test
