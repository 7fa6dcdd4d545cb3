// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace rollcall::core
{

/// Has the calling thread step back behind the others from now on, and the threads that it starts afterwards: for long
/// work that nobody waits for at a key. On a machine with nothing else to do it takes no longer. For good: Linux lets
/// no ordinary thread take it back. Without an effect where the system refuses it. Thread: any but the window's.
void lowerThreadPriority();

} // namespace rollcall::core

namespace rollcall
{
using core::lowerThreadPriority;
} // namespace rollcall
