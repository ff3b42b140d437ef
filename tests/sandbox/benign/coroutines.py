# must pass: it waits for coroutines
import asyncio

async def one():
    return await asyncio.to_thread(lambda: 1)

assert asyncio.run(one()) == 1
