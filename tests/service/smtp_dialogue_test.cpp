// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/smtp_dialogue.h"

#include <gtest/gtest.h>

// What was said last, and to what.
namespace rollcall::service
{

TEST(SmtpDialogue, KnowsWhichCommandAReplyBelongsTo)
{
    SmtpDialogue dialogue;
    dialogue.received("220 mail.test ESMTP\r\n");
    EXPECT_EQ(dialogue.stage(), SmtpStage::Connecting);
    dialogue.sent("EHLO client\r\n");
    EXPECT_EQ(dialogue.code(), 0);
    dialogue.received("250-mail.test\r\n");
    dialogue.received("250 SIZE\r\n");
    dialogue.sent("MAIL FROM:<it@contoso.com>\r\n");
    EXPECT_EQ(dialogue.stage(), SmtpStage::Sender);
    dialogue.received("250 OK\r\n");
    dialogue.sent("rcpt to:<ana@example.com>\r\n");
    dialogue.received("550-5.1.1 There is\r\n");
    dialogue.received("550 5.1.1 nobody of that name\r\n");
    EXPECT_EQ(dialogue.stage(), SmtpStage::Recipient);
    EXPECT_EQ(dialogue.code(), 550);
    EXPECT_EQ(dialogue.reply(), "550 5.1.1 There is 5.1.1 nobody of that name");
    dialogue.sent("DATA\r\n");
    EXPECT_EQ(dialogue.stage(), SmtpStage::Content);
    dialogue.received("354 Go on\r\n");
    dialogue.sentContent();
    dialogue.received("250 Taken\r\n");
    EXPECT_EQ(dialogue.reply(), "250 Taken");
}

TEST(SmtpDialogue, DoesNotCountTheFarewell)
{
    SmtpDialogue dialogue;
    dialogue.sent("RCPT TO:<ana@example.com>\r\n");
    dialogue.received("450 4.2.0 Later\r\n");
    dialogue.sent("QUIT\r\n");
    dialogue.received("221 Bye\r\n");
    EXPECT_EQ(dialogue.reply(), "450 4.2.0 Later");
}

TEST(SmtpDialogue, KeepsNothingOfAnAuthentication)
{
    SmtpDialogue dialogue;
    dialogue.sent("AUTH PLAIN\r\n");
    dialogue.received("334 \r\n");
    dialogue.sent("AGpvZQBodW50ZXIy\r\n");
    EXPECT_EQ(dialogue.stage(), SmtpStage::Authenticating);
    dialogue.received("535 5.7.8 No\r\n");
    EXPECT_EQ(dialogue.reply(), "535 5.7.8 No");
}

TEST(SmtpDialogue, PutsUpWithRepliesThatAreNone)
{
    SmtpDialogue dialogue;
    for (const char *line : {"", "\r\n", "25", "ABC-", "-----", "\xff\xfe"})
        dialogue.received(line);
    EXPECT_EQ(dialogue.code(), 0);
}

} // namespace rollcall::service
